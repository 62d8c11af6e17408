// A Vite plugin: gives the review page the sentences of each language, as `review/LANG.json`.
import {unitLists} from '../review/review-inputs.js';

/** @returns {import('vite').Plugin} */
export function reviewUnits() {
  return {
    name: 'review-units',
    configureServer: server => {
      server.middlewares.use('/demo/review/', (request, response, next) => {
        const list = unitLists().find(({lang}) => request.url === `/${lang}.json`);
        if (!list) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(list));
      });
    },
    generateBundle() {
      for (const list of unitLists()) {
        const source = JSON.stringify(list);
        this.emitFile({type: 'asset', fileName: `review/${list.lang}.json`, source});
      }
    },
  };
}
