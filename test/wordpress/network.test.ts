import {beforeAll, expect, it} from 'vitest';
import {complaints, describeIn, PLUGIN, wordpress} from '../helpers/servers/wordpress-host.js';

const OPTION = 'threat_level_banner';
/** Runs in each site of the network, by id. */
const inEachSite = (php: string): unknown =>
  JSON.parse(
    wordpress.run(
      `$found = []; foreach (get_sites(['fields' => 'ids', 'number' => 0]) as $id) { switch_to_blog($id); $found[$id] = ${php}; restore_current_blog(); } echo wp_json_encode($found);`,
    ),
  );

describeIn(
  '6.8',
  'the plugin in a network of sites',
  () => {
    beforeAll(() => {
      wordpress.run(
        `foreach (['kent', 'essex', 'closed'] as $name) wp_insert_site(['domain' => DOMAIN_CURRENT_SITE, 'path' => "/$name/", 'user_id' => 1]);
update_blog_status(4, 'archived', '1');`,
      );
      inEachSite(`update_option('${OPTION}', ['area' => "area-$id"])`);
    });

    it('has each site’s own settings', () => {
      wordpress.run(
        `require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('${PLUGIN}', '', true);`,
      );
      expect(inEachSite("do_shortcode('[threat_level_banner]')")).toMatchObject(
        Object.fromEntries(
          [1, 2, 3, 4].map(id => [id, expect.stringContaining(` area="area-${String(id)}"`)]),
        ),
      );
    });

    it('leaves no option on any site when it is deleted', () => {
      // A list that is not asked for every site has 100: here, 2.
      wordpress.run(
        `add_action('parse_site_query', fn($query) => $query->query_vars['number'] = min($query->query_vars['number'], 2));
foreach (['plugin', 'file'] as $one) require_once ABSPATH . "wp-admin/includes/$one.php"; deactivate_plugins('${PLUGIN}', false, true); delete_plugins(['${PLUGIN}']);`,
      );
      expect(inEachSite(`get_option('${OPTION}')`)).toEqual({
        1: false,
        2: false,
        3: false,
        4: false,
      });
    });

    it('gives PHP and WordPress nothing to complain of', () => {
      expect(complaints()).toEqual([]);
    });
  },
  {isNetwork: true},
);
