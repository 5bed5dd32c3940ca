/** What a platform's drawing is given. */
export type DrawingProps = {
  readonly payload: unknown;
  /** Whether only the one who asked sees it. */
  readonly isPrivate: boolean;
  readonly at: Date;
  readonly theme: "light" | "dark";
  /** A button was pressed: its `value` or `custom_id`, and its label. */
  readonly onPress: (code: string, label: string) => void;
};
