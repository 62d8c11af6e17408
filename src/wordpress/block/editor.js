/**
 * The block in the editor: the banner itself, and what may be chosen beside it. It is loaded as it
 * stands, so it is written without JSX; what may be chosen comes from PHP (includes/block.php).
 */
(({blockEditor, blocks, components, element, i18n}, told) => {
  const {createElement: h, Fragment, useEffect, useRef} = element;
  const {__, sprintf} = i18n;

  /** Newer editors warn in the console about controls that do not ask for their coming looks. */
  const COMING_LOOKS = {__nextHasNoMarginBottom: true, __next40pxDefaultSize: true};

  /** What the element gets: the site's own attributes, and over them what was chosen. */
  const attributesOf = chosen => ({
    ...told.attributes,
    ...Object.fromEntries(
      controls
        .filter(([name]) => chosen[name])
        .map(([name]) => [name, chosen[name] === true ? '' : chosen[name]]),
    ),
  });

  /**
   * Has the banner's script run in the document of the preview, which may be a frame of its own. The
   * script is imported: its own tag would have it place a banner there, if ours were gone by then.
   */
  const defineIn = page => {
    if (page.defaultView.customElements.get('threat-level-banner')) return;
    const script = page.createElement('script');
    script.type = 'module';
    script.textContent = `import ${JSON.stringify(told.script)};`;
    page.head.append(script);
  };

  /** The banner as visitors see it; its links, for as long as the script has not come. */
  const Preview = ({attributes}) => {
    const banner = useRef();
    useEffect(() => defineIn(banner.current.ownerDocument), []);
    return h('threat-level-banner', {
      ...attributesOf(attributes),
      ref: banner,
      dangerouslySetInnerHTML: {__html: told.fallback},
    });
  };

  const refreshHelp = sprintf(
    /* translators: 1: a number of minutes, 2: a larger one. */
    __('From %1$s to %2$s; 0 is never. Empty: every 15.', 'threat-level-banner'),
    told.minutes[0],
    told.minutes[1],
  );

  /** The controls, in the order in which they are most often wanted. */
  const controls = [
    ['variant', 'SelectControl', {label: __('Form', 'threat-level-banner')}],
    [
      'lang',
      'SelectControl',
      {
        label: __('Language', 'threat-level-banner'),
        help: __(
          'To be reviewed: nobody who speaks the language has read its sentences for us yet. All banners on a page speak one language.',
          'threat-level-banner',
        ),
      },
    ],
    [
      'area',
      'TextControl',
      {
        label: __('Area', 'threat-level-banner'),
        help: __('An id in your feed, such as essex.', 'threat-level-banner'),
      },
    ],
    ['region', 'SelectControl', {label: __('Whose level', 'threat-level-banner')}],
    ['theme', 'SelectControl', {label: __('Colours', 'threat-level-banner')}],
    [
      'refresh',
      'TextControl',
      {
        label: __('Look again after minutes', 'threat-level-banner'),
        help: refreshHelp,
        type: 'number',
        min: 0,
        max: told.minutes[1],
      },
    ],
    [
      'dismissible',
      'ToggleControl',
      {label: __('Visitors may fold it to a chip', 'threat-level-banner')},
    ],
  ];

  const renderControl = ([name, kind, properties], {attributes, setAttributes}) =>
    h(components[kind], {
      key: name,
      ...COMING_LOOKS,
      ...properties,
      [kind === 'ToggleControl' ? 'checked' : 'value']: attributes[name],
      ...(told.options[name] && {options: told.options[name]}),
      onChange: value => setAttributes({[name]: value}),
    });

  const Edit = properties =>
    h(
      Fragment,
      null,
      h(
        blockEditor.InspectorControls,
        null,
        h(
          components.PanelBody,
          {title: __('Banner', 'threat-level-banner')},
          controls.map(control => renderControl(control, properties)),
        ),
      ),
      h(
        'div',
        blockEditor.useBlockProps(),
        h(components.Disabled, null, h(Preview, {attributes: properties.attributes})),
      ),
    );

  blocks.registerBlockType('threat-level-banner/banner', {edit: Edit, save: () => null});
})(window.wp, window.threatLevelBanner);
