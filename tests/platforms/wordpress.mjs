// Sends posts through WordPress itself, its plugin active, on a database that holds nothing.
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folderWith, run, samples } from "./help.mjs";

/** Stands where WordPress looks for another database than MySQL. */
const DATABASE = `<?php
require_once ABSPATH . WPINC . '/class-wpdb.php';
class Softbend_Empty_Database extends wpdb {
  public function __construct() { $this->charset = 'utf8mb4'; $this->suppress_errors = true; }
  public function db_connect( $allow_bail = true ) { return true; }
  public function query( $query ) { $this->last_result = array(); return 0; }
  public function _real_escape( $data ) { return addslashes( (string) $data ); }
  public function db_version() { return '8.0'; }
}
$wpdb = new Softbend_Empty_Database();`;

/** What wp-config.php would say, and then a post on its way to the reader. */
const PLAY = `<?php
error_reporting( E_ALL & ~E_DEPRECATED );
define( 'ABSPATH', __DIR__ . '/' );
define( 'WP_SITEURL', 'https://example.org' );
define( 'WP_HOME', 'https://example.org' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $what ) {
  define( $what . '_KEY', 'x' );
  define( $what . '_SALT', 'x' );
}
define( 'WP_INSTALLING', true );
$_SERVER += array( 'HTTP_HOST' => 'example.org', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1' );
$table_prefix = 'wp_';
$_softbend = json_decode( $argv[1], true );
require ABSPATH . 'wp-settings.php';
if ( $_softbend['active'] ) require WP_PLUGIN_DIR . '/softbend/softbend.php';
$_html = apply_filters( 'the_content', $_softbend['post'] );
ob_start();
wp_print_scripts();
echo json_encode( array( 'html' => $_html, 'scripts' => ob_get_clean(), 'cleaned' => wp_kses_post( $_softbend['post'] ) ) );`;

/**
 * Sends a post: { html } as readers get it, { scripts } that its page loads, { cleaned } what is left of
 * it where its author may not write HTML.
 */
export function wordpress(php, home) {
  const site = folderWith();
  for (const part of ["wp-includes", "wp-admin", "wp-settings.php"]) {
    symlinkSync(path.join(home, part), path.join(site, part));
  }
  mkdirSync(path.join(site, "wp-content"));
  writeFileSync(path.join(site, "wp-content/db.php"), DATABASE);
  const plugin = path.join(samples, "wordpress/softbend");
  cpSync(plugin, path.join(site, "wp-content/plugins/softbend"), { recursive: true });
  writeFileSync(path.join(site, "play.php"), PLAY);
  return (post, { active = true } = {}) => {
    const said = run(
      php,
      ["-d", "display_errors=stderr", "play.php", JSON.stringify({ post, active })],
      {
        cwd: site,
      },
    );
    return JSON.parse(said);
  };
}
