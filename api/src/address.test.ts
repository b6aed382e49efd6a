import { describe, expect, it } from 'vitest';
import { followable, inFolder, pathInside, readPublicAddress } from './address.ts';

const read = (text: string) => {
  const address = readPublicAddress(text);
  if (typeof address === 'string') throw new Error(address);
  return address;
};

describe('the public address', () => {
  it.each([
    ['https://example.org', 'https://example.org', ''],
    ['https://example.org/', 'https://example.org', ''],
    ['HTTPS://Example.ORG:443/', 'https://example.org', ''],
    ['http://localhost:9000/a/b/', 'http://localhost:9000/a/b', '/a/b'],
    ['https://[2001:db8::1]:8443/statistics', 'https://[2001:db8::1]:8443/statistics', '/statistics'],
    ['https://example.org/größen', 'https://example.org/gr%C3%B6%C3%9Fen', '/gr%C3%B6%C3%9Fen'],
    ['https://example.org/a/../b', 'https://example.org/b', '/b'],
    ['https://example.org/database', 'https://example.org/database', '/database'],
  ])('is read from %s', (text, base, folder) => {
    expect(readPublicAddress(text)).toEqual({ isTold: true, base, folder });
  });

  it.each([
    'example.org',
    '/statistics',
    'ftp://example.org',
    'https://',
    'https://me:secret@example.org/',
    'https://example.org/?a=b',
    'https://example.org/?',
    'https://example.org/#top',
    'https://example.org//statistics',
    'javascript:alert(1)',
  ])('is not read from “%s”', (text) => {
    expect(readPublicAddress(text)).toBe(
      `The public address must begin with https:// or http://, name a host and at most a folder, such as https://example.org/statistics, not “${text}”; set PUBLIC_URL or --public.`,
    );
  });

  it.each(['v1', 'd', 'embed', 'report', 'explore', 'assets'])('has no folder that begins with /%s', (name) => {
    expect(readPublicAddress(`https://example.org/${name}/x`)).toBe(
      `The public address may not have a folder that begins with /${name}, where Candor has pages of its own; choose another folder than “/${name}/x”, in PUBLIC_URL or --public.`,
    );
  });
});

describe('a folder', () => {
  const address = read('https://example.org/statistics');

  it.each([
    ['/statistics', '/'],
    ['/statistics/', '/'],
    ['/statistics/d/demo', '/d/demo'],
    ['/d/demo', '/d/demo'],
    ['/statistics-old/d/demo', '/statistics-old/d/demo'],
    ['/', '/'],
  ])('is taken from %s where a proxy left it', (path, inside) => {
    expect(pathInside(address, path)).toBe(inside);
    expect(pathInside(read('https://example.org'), path)).toBe(path);
  });

  it('stands before what HTML names from the root, and before nothing else', () => {
    const html =
      '<a href="/">x</a><script src="/a.js"></script><a href="//b.org/"><a href="https://c.org/"><a href="#d"> data-href="/x"';
    expect(inFolder(address, html)).toBe(
      '<a href="/statistics/">x</a><script src="/statistics/a.js"></script><a href="//b.org/"><a href="https://c.org/"><a href="#d"> data-href="/x"',
    );
    expect(inFolder(read('https://example.org'), html)).toBe(html);
  });

  it('stands in links, with the host', () => {
    expect(followable(address, '</v1/x>; rel="cite-as"')).toBe('<https://example.org/statistics/v1/x>; rel="cite-as"');
    expect(followable(address, '<https://a.org/>; rel="license"')).toBe('<https://a.org/>; rel="license"');
  });
});
