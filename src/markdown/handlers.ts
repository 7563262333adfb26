import type {Element, ElementContent} from 'hast';
import type {Image, ImageReference, Link, LinkReference} from 'mdast';
import type {Handlers, State} from 'mdast-util-to-hast';
import {defaultHandlers} from 'remark-rehype';
import {isAllowedLink} from '../report/reading/links.ts';

// The reading refuses other links, and pictures: this is the second lock on the same door.
function link(state: State, node: Link): ElementContent | ElementContent[] {
  return isAllowedLink(node.url) ? defaultHandlers.link(state, node) : state.all(node);
}

function linkReference(state: State, node: LinkReference): ElementContent | ElementContent[] {
  const url = state.definitionById.get(node.identifier.toUpperCase())?.url ?? '';
  return isAllowedLink(url) ? defaultHandlers.linkReference(state, node) : state.all(node);
}

function image(_: State, {alt}: Image | ImageReference): ElementContent[] {
  return alt === null || alt === undefined || alt === '' ? [] : [{type: 'text', value: alt}];
}

/** A wide block of code scrolls by itself, so it must be reachable without a mouse. */
function code(state: State, node: Parameters<typeof defaultHandlers.code>[1]): Element {
  const element = defaultHandlers.code(state, node);
  return {...element, properties: {...element.properties, tabIndex: 0}};
}

/** How prose becomes HTML where it differs from the usual. */
export const handlers: Handlers = {link, linkReference, image, imageReference: image, code};
