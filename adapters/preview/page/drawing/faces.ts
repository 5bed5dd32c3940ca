/** The bot's picture, drawn here so that nothing is fetched. */
export const OWN_FACE: string = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#7a1f17"/><text x="20" y="29" font-family="Georgia,Liberation Serif,serif" font-size="26" fill="#fff" text-anchor="middle">D</text></svg>',
)}`;
