/** Page styles as people write them. */
export const layouts: Readonly<Record<string, string>> = {
  'plain text': 'body {margin: 8px}',
  'a centred column': 'body {max-width: 40em; margin: 2em auto; padding: 1em}',
  'rows of a grid': 'body {display: grid; grid-template-rows: auto 1fr auto; min-height: 100vh}',
  'a grid with areas':
    'body {display: grid; grid-template: "h h" auto "a m" 1fr "f f" auto / 200px 1fr; min-height: 100vh} header {grid-area: h} aside {grid-area: a} main {grid-area: m} footer {grid-area: f}',
  'a grid that fills columns first':
    'body {display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 1em}',
  'a column as high as the window':
    'body {display: flex; flex-direction: column; min-height: 100vh} main {flex: 1}',
  'a column in a root as high as the window':
    '* {box-sizing: border-box} html {height: 100%} body {display: flex; flex-direction: column; min-height: 100%} main {flex: 1 0 auto}',
  'a row': 'body {display: flex; margin: 0} main {flex: 1}',
  'a row that wraps':
    'body {display: flex; flex-wrap: wrap} header, footer {flex: 0 0 100%} main {flex: 1}',
  'a centred card':
    'body {display: flex; align-items: center; justify-content: center; min-height: 100vh}',
  'a grid that centres': 'body {display: grid; place-items: center; min-height: 100vh}',
  'columns of text': 'body {columns: 3; column-gap: 2em}',
  'a table': 'body {display: table; width: 100%} header, main, aside {display: table-row}',
  'a sticky header in a grid':
    'body {display: grid; grid-template-rows: auto 1fr auto; min-height: 200vh} header {position: sticky; top: 0}',
  'a sticky header': 'header {position: sticky; top: 0} main {min-height: 200vh}',
  'a foot at the end of the window':
    'html {height: 100%} body {min-height: 100%; position: relative; margin: 0} footer {position: absolute; bottom: 0}',
  'a fixed header and room for it':
    'body {padding-top: 60px; margin: 0} header {position: fixed; top: 0; left: 0; right: 0; height: 60px}',
  'space between all that follows': 'body > * + * {margin-top: 1.5em}',
  'an application as high as the window, in a column':
    'html, body {height: 100%; margin: 0; overflow: hidden} body {display: flex; flex-direction: column} main {flex: 1; overflow: auto}',
  'an application in a row':
    'body {margin: 0; display: flex; height: 100vh; overflow: hidden} main {flex: 1; overflow: auto}',
  'an application in a grid':
    'body {margin: 0; height: 100vh; overflow: hidden; display: grid; grid-template: "h h" auto "a m" 1fr "f f" auto / 200px 1fr} header {grid-area: h} aside {grid-area: a} main {grid-area: m; overflow: auto} footer {grid-area: f}',
  'an application inside the body':
    'html, body {height: 100%; margin: 0; overflow: hidden} main {height: calc(100vh - 60px); overflow: auto} header, aside, footer {height: 20px}',
};
