/** An installation of the app as a database has it: nobody without the key can read it. */
export type StoredInstallation = {
  /** The platform's id of the workspace or the organisation that it is in. */
  readonly id: string;
  /** Everything else about it, encrypted. */
  readonly sealed: string;
  /** Grows by one with each change. */
  readonly version: number;
};

/** A workspace that is reached by its organisation's installation. */
export type InstalledTeam = { readonly team: string; readonly organisation: string };

/**
 * Keeps where the app is installed, and which attempts to install it are under way. Several processes may use one at the same time, and each
 * call is atomic. Instants are the caller's, as in a `SubscriptionStore`.
 */
export type InstallationStore = {
  /** Notes an installation, in the place of an earlier one of the same id. */
  save(id: string, sealed: string): Promise<void>;
  find(id: string): Promise<StoredInstallation | null>;
  /** All of them, in the order of their ids. */
  all(): Promise<readonly StoredInstallation[]>;
  /**
   * Changes an installation, unless somebody did so since this version was read.
   *
   * @returns false if so, or if it is gone; then nothing is written.
   */
  change(id: string, version: number, sealed: string): Promise<boolean>;
  /**
   * Forgets an installation and the workspaces that were reached by it; false: there was none.
   *
   * @param version of which it has to be still. @default it is forgotten whatever was changed
   */
  remove(id: string, version?: number): Promise<boolean>;
  /**
   * Takes the right to renew the token of this version until an instant; false: somebody has it, or the version is another one.
   *
   * @param untilMs when somebody else may take it, if nothing was changed.
   */
  claimRenewal(id: string, version: number, nowMs: number, untilMs: number): Promise<boolean>;
  /** Notes that a workspace is reached by the installation of its organisation. */
  addTeam(team: InstalledTeam): Promise<void>;
  teams(): Promise<readonly InstalledTeam[]>;
  removeTeam(team: string): Promise<void>;
  /** Notes that somebody begins to install the app, under a name that is kept nowhere else. Expired ones are dropped. */
  begin(attempt: string, nowMs: number, untilMs: number): Promise<void>;
  /** Ends an attempt; false: there is none of that name, it was ended before, or it has expired. */
  finish(attempt: string, nowMs: number): Promise<boolean>;
};
