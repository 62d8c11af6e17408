// A site that has the package registers the element whenever its bundle has come.
if (window.site.form === 'package') void import('threat-level-banner');

export {};
