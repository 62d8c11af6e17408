/**
 * What the sites of all frameworks have in common.
 * @typedef {{
 *   framework: string,
 *   form: 'tag' | 'element' | 'package',
 *   place: 'head' | 'layout' | 'main',
 *   isDocument?: boolean,
 *   script: string,
 *   feed: string,
 *   client: string,
 *   words: string,
 * }} Site
 * @typedef {(site: Site, path: string) => Promise<string>} Render
 */

export const LINKS = ['one', 'two', 'bare'];

/** @param {{pathname: string}} address */
export const pathOf = ({pathname}) => pathname.split('/').at(-1) ?? '';

/** @param {{script: string}} site */
export const tagAttributes = ({script}) => ({type: 'module', src: script, style: 'display:block'});
