/** Discord's limits of a message, from its documentation: kept apart from the bot's own, so that neither hides the other's mistake. */
export const MESSAGE_LIMITS = {
  content: 2000,
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  /** Titles, descriptions, fields, footers and authors of all embeds together. */
  embedCharacters: 6000,
  embedUrl: 2048,
  rows: 5,
  rowButtons: 5,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  selectOptions: 25,
  selectPlaceholder: 150,
  selectOptionText: 100,
  /** Components v2, nested ones counted. */
  components: 40,
  /** All text displays of a components v2 message together. */
  componentCharacters: 4000,
  sectionTexts: 3,
  galleryItems: 10,
  choices: 25,
  choiceText: 100,
  modalTitle: 45,
  modalComponents: 5,
} as const;

/** Bits of a message's `flags`. */
export const MESSAGE_FLAGS = {
  suppressEmbeds: 4,
  ephemeral: 64,
  loading: 128,
  suppressNotifications: 4096,
  componentsV2: 32_768,
} as const;

/** Types of a message component. */
export const COMPONENTS = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;
