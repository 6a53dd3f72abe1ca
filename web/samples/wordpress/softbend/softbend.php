<?php
/**
 * Plugin Name: Softbend
 * Description: Teaching widgets by shortcode: [softbend tag="softmax-temperature" temperature="0.5"]Words for feeds.[/softbend]
 * Version: 0.1.0
 * License: MIT
 *
 * The download's scripts, softbend.js and the others, lie beside this file.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Attributes that the shortcode lets through, for every widget. */
const SOFTBEND_ATTRIBUTES = array(
	'activation', 'functions', 'compare', 'range', 'x', 'steepness', 'difference', 'parameters', 'view', 'stretched',
	'prompt', 'logits', 'labels', 'temperature', 'goal', 'presets', 'vocabulary', 'vocabulary-labels', 'tools',
	'questions', 'src', 'level', 'topic', 'feedback', 'shuffle', 'limit', 'reading', 'theme', 'state-key',
);

function softbend_shortcode( $given, $words = '' ) {
	$tags = array( 'activation-picker', 'softmax-temperature', 'traps-quiz' );
	$given = (array) $given;
	$tag = isset( $given['tag'] ) ? $given['tag'] : '';
	if ( ! in_array( $tag, $tags, true ) ) {
		return '<p>softbend: no widget "' . esc_html( $tag ) . '"; there are: ' . implode( ', ', $tags ) . '</p>';
	}
	wp_enqueue_script( 'softbend', plugins_url( 'softbend.js', __FILE__ ), array(), '0.1.0', false );
	$switches = array_filter( $given, 'is_int', ARRAY_FILTER_USE_KEY );
	$given += array_fill_keys( $switches, '' );
	$attributes = '';
	foreach ( SOFTBEND_ATTRIBUTES as $name ) {
		if ( isset( $given[ $name ] ) ) {
			$attributes .= ' ' . $name . '="' . esc_attr( $given[ $name ] ) . '"';
		}
	}
	return '<figure><' . $tag . $attributes . '><p>' . esc_html( wp_strip_all_tags( $words ) ) . '</p></' . $tag . '></figure>';
}

add_shortcode( 'softbend', 'softbend_shortcode' );
