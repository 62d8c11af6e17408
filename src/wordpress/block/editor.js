/**
 * The block in the editor: a preview of the banner, and its settings. WordPress loads this file without a build step,
 * so it is written without JSX. The choices come from PHP (includes/block.php).
 */
(({blockEditor, blocks, components, element, i18n}, settings) => {
  const {createElement: h, Fragment, useEffect, useRef} = element;
  const {__, sprintf} = i18n;

  /** Newer editors warn in the console about controls that do not opt in to the next styles. */
  const NEXT_STYLES = {__nextHasNoMarginBottom: true, __next40pxDefaultSize: true};

  /** The element's attributes: the site's, overridden by those that the author has chosen. */
  const attributesOf = chosen => ({
    ...settings.attributes,
    ...Object.fromEntries(
      controls
        .filter(([name]) => chosen[name])
        .map(([name]) => [name, chosen[name] === true ? '' : chosen[name]]),
    ),
  });

  /**
   * Runs the banner's script in the document of the preview, which may be an iframe. The script is imported: a script
   * tag of its own would insert a second banner if the preview were removed before it runs.
   */
  const defineIn = page => {
    if (page.defaultView.customElements.get('threat-level-banner')) return;
    const script = page.createElement('script');
    script.type = 'module';
    script.textContent = `import ${JSON.stringify(settings.script)};`;
    page.head.append(script);
  };

  /** The banner as visitors see it; its fallback until the script has loaded. */
  const Preview = ({attributes}) => {
    const banner = useRef();
    useEffect(() => defineIn(banner.current.ownerDocument), []);
    return h('threat-level-banner', {
      ...attributesOf(attributes),
      ref: banner,
      dangerouslySetInnerHTML: {__html: settings.fallback},
    });
  };

  const refreshHelp = sprintf(
    /* translators: 1: a number of minutes, 2: a larger one. */
    __('From %1$s to %2$s; 0 is never. Empty: every 15.', 'threat-level-banner'),
    settings.minutes[0],
    settings.minutes[1],
  );

  /** The controls, the most used first. */
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
        max: settings.minutes[1],
      },
    ],
    [
      'dismissible',
      'ToggleControl',
      {label: __('Visitors may make it smaller', 'threat-level-banner')},
    ],
    [
      'quiet-below',
      'SelectControl',
      {
        label: __('Starts small', 'threat-level-banner'),
        help: __(
          'It opens when the level rises, and while it is not known.',
          'threat-level-banner',
        ),
      },
    ],
  ];

  const renderControl = ([name, kind, properties], {attributes, setAttributes}) =>
    h(components[kind], {
      key: name,
      ...NEXT_STYLES,
      ...properties,
      [kind === 'ToggleControl' ? 'checked' : 'value']: attributes[name],
      ...(settings.options[name] && {options: settings.options[name]}),
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
          settings.note && h('p', null, settings.note),
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
