/** What of the editor's own programs the test uses. */
export interface EditorWindow {
  readonly wp?: {
    readonly blocks: {
      getBlockType: (name: string) => unknown;
      createBlock: (name: string) => unknown;
    };
    readonly data: {
      dispatch: (store: string) => {
        readonly insertBlocks: (blocks: readonly unknown[]) => void;
        readonly openGeneralSidebar: (name: string) => void;
      };
      select: (store: string) => {getEditedPostContent: () => string};
    };
  };
}
