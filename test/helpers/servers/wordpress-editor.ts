/** WordPress's block editor in a test. */
import type {Frame, Page} from 'puppeteer-core';
import {wordpress} from './wordpress-host.js';

/** What of the editor's own programs the tests use. */
interface EditorWindow {
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

/** Opens a new post in the editor. */
export async function openEditor(page: Page): Promise<void> {
  // The tour of the editor would fetch its pictures; newer releases ask for a pattern first.
  const quiet = "['welcomeGuide' => false, 'enableChoosePatternModal' => false]";
  wordpress.run(
    `update_user_meta(1, 'wp_persisted_preferences', ['core/edit-post' => ${quiet}, 'core' => ${quiet}, '_modified' => gmdate('c')]);`,
  );
  await page.goto(`${wordpress.address}wp-admin/post-new.php`);
  await page.waitForFunction(
    () =>
      (window as EditorWindow).wp?.blocks.getBlockType('threat-level-banner/banner') &&
      document.querySelector('.edit-post-visual-editor, .editor-visual-editor'),
  );
}

/** Inserts the block, and shows its settings. */
export async function insertBlock(page: Page): Promise<void> {
  await page.evaluate(() => {
    const {blocks, data} = (window as EditorWindow).wp!;
    const made = blocks.createBlock('threat-level-banner/banner');
    data.dispatch('core/block-editor').insertBlocks([made]);
    data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
  });
}

/** Pastes a text into an empty paragraph, as from outside the editor. */
export async function paste(page: Page, text: string): Promise<void> {
  const canvas = await canvasOf(page);
  const empty = await canvas.waitForSelector('.block-editor-default-block-appender__content');
  await empty!.click();
  const paragraph = await canvas.waitForSelector('p[data-type="core/paragraph"]');
  await paragraph!.evaluate((each, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    each.dispatchEvent(
      new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}),
    );
  }, text);
}

/** Where the post is edited: newer releases put it into a frame. */
export async function canvasOf(page: Page): Promise<Frame> {
  const frame = await page.$('iframe[name="editor-canvas"]');
  return (await frame?.contentFrame()) ?? page.mainFrame();
}

export function editedContent(page: Page): Promise<string> {
  return page.evaluate(() =>
    (window as EditorWindow).wp!.data.select('core/editor').getEditedPostContent(),
  );
}
