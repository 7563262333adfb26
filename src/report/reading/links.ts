import type {Definition, Image, ImageReference, Link, LinkReference, RootContent} from 'mdast';
import type {TextFault} from './faults.ts';
import {report, type Reading} from './literal.ts';

/** Where a link in prose may lead: the web and post, nothing that runs. */
const ALLOWED = /^(?:https?:\/\/|mailto:)./i;

type LinkNode = Link | LinkReference | Definition | Image | ImageReference;

export function isAllowedLink(url: string): boolean {
  return ALLOWED.test(url);
}

/** Whether a node is a link, a picture, or the address of one. */
export function isLink(node: RootContent): node is LinkNode {
  return /^(?:link|linkReference|definition|image|imageReference)$/.test(node.type);
}

/** Looks at links in reading order: each address that may not be followed is told once, where it is written. */
export function linkChecker(reading: Reading): {readonly look: (node: LinkNode) => void; readonly end: () => void} {
  const definitions = new Map<string, Definition>();
  const followed = new Set<string>();
  const look = (node: LinkNode): void => {
    const start = node.position?.start.offset ?? 0;
    if (node.type === 'image' || node.type === 'imageReference') report(reading, start, pictureFault());
    else if (node.type === 'linkReference') followed.add(node.identifier);
    // Where an address is defined twice, Markdown takes the first.
    else if (node.type === 'definition') {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    } else reportAddress(node, node.children.at(-1)?.position?.end.offset ?? start, reading);
  };
  const end = (): void => {
    for (const [identifier, node] of definitions) {
      if (!followed.has(identifier)) continue;
      const start = node.position?.start.offset ?? 0;
      reportAddress(node, reading.source.indexOf(']:', start), reading);
    }
  };
  return {look, end};
}

function reportAddress({url, position}: Link | Definition, from: number, reading: Reading): void {
  const fault = addressFault(url);
  if (fault === null) return;
  const start = position?.start.offset ?? 0;
  const found = url === '' ? -1 : reading.source.indexOf(url, from);
  report(reading, found === -1 || found > (position?.end.offset ?? start) ? start : found, fault);
}

/** A picture in Markdown. */
function pictureFault(): TextFault {
  return {
    rule: 'no-picture',
    message: 'pictures are not part of a chapter',
    hint: 'use Figure for what the data show, or tell it in words'
  };
}

/** An address that a chapter may not lead to; null if it may. */
function addressFault(url: string): TextFault | null {
  if (isAllowedLink(url)) return null;
  const rule = 'link';
  if (/^(?:https?:\/\/|mailto:)?$/i.test(url)) {
    return {rule, message: 'the link has no address', hint: 'write one, or take the brackets away'};
  }
  if (/^www\.|^\/\//i.test(url)) {
    return {
      rule,
      message: `"${url}" does not begin with https://`,
      hint: `write https://${url.replace(/^\/\//, '')}`
    };
  }
  if (/^[^\s/@#?:]+@[^\s/@#?:]+$/.test(url)) {
    return {rule, message: `"${url}" does not begin with mailto:`, hint: `write mailto:${url}`};
  }
  const protocol = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0];
  if (protocol === undefined) {
    return {
      rule,
      message: `"${url}" is no address on the web`,
      hint: 'write <Ref to="…" /> to lead to an exhibit or a section, https://… to lead out of the site'
    };
  }
  return {
    rule,
    message: `a link may not lead to "${protocol}"`,
    hint: 'links begin with https://, http:// or mailto:; write <Ref to="…" /> to lead to an exhibit or a section'
  };
}
