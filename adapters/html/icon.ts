/** The address of the icon in a browser's tab, which is in the page itself. */
export const ICON: string = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#16181c"/><text x="16" y="24" font-family="Georgia,serif" font-size="24" fill="#fff" text-anchor="middle">D</text></svg>',
)}`;
