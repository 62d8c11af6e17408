/**
 * A plugin that delays every script until the visitor touches the page, as caching plugins do: it takes the type and
 * address of each script in the finished page away, and gives them back at the first touch. With `skip`, it leaves
 * scripts alone that have that attribute.
 */
export function delayingPlugin(skip = ''): string {
  const restore = `addEventListener('pointerdown', () => {
  for (const old of document.querySelectorAll('script[type="delayed"]')) {
    const script = document.createElement('script');
    for (const {name, value} of old.attributes) {
      if (name !== 'type') script.setAttribute(name.replace('data-delayed-', ''), value);
    }
    script.textContent = old.textContent;
    old.replaceWith(script);
  }
}, {once: true});`;
  return `<?php
add_action( 'template_redirect', fn() => ob_start( function ( $page ) {
	$delayed = preg_replace_callback( '/<script\\b([^>]*)>/', function ( $tag ) {
		if ( '${skip}' && strpos( $tag[1], '${skip}' ) ) return $tag[0];
		return '<script type="delayed"' . preg_replace( '/ (type|src)=/', ' data-delayed-$1=', $tag[1] ) . '>';
	}, $page );
	return str_replace( '</head>', '<script>' . ${JSON.stringify(restore).replaceAll('$', '\\$')} . '</script></head>', $delayed );
} ) );
`;
}
