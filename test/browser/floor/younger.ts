/**
 * Takes away what is younger than one of the browsers at the floor: Safari 16.4, Firefox 115 ESR, Chrome 109. Runs in a page or a
 * worker, before any script, and must not lean on anything outside of it.
 */
export function takeAwayTheYounger(): void {
  const gone: Readonly<Record<string, readonly string[]>> = {
    'Array.prototype': ['toSorted', 'toReversed', 'toSpliced', 'with', 'group', 'groupToMap'],
    Array: ['fromAsync'],
    'Uint8Array.prototype.__proto__': ['toSorted', 'toReversed', 'with'],
    Uint8Array: ['fromBase64', 'fromHex'],
    'Uint8Array.prototype': ['toBase64', 'toHex', 'setFromBase64', 'setFromHex'],
    'ArrayBuffer.prototype': ['transfer', 'transferToFixedLength', 'resize'],
    Object: ['groupBy'],
    Map: ['groupBy'],
    'Map.prototype': ['getOrInsert', 'getOrInsertComputed', 'emplace'],
    'Set.prototype': [
      ...['union', 'intersection', 'difference', 'symmetricDifference'],
      ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
    ],
    Promise: ['withResolvers', 'try'],
    'Iterator.prototype': [
      ...['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
    ],
    Iterator: ['from', 'concat', 'zip'],
    'String.prototype': ['isWellFormed', 'toWellFormed'],
    RegExp: ['escape'],
    Math: ['sumPrecise', 'f16round'],
    Error: ['isError'],
    JSON: ['rawJSON', 'isRawJSON'],
    Symbol: ['dispose', 'asyncDispose'],
    AbortSignal: ['any'],
    URL: ['canParse', 'parse'],
    Intl: ['Segmenter', 'DurationFormat'],
    Atomics: ['waitAsync', 'pause'],
    'Element.prototype': ['checkVisibility', 'moveBefore', 'setHTML', 'getHTML', 'togglePopover', 'showPopover'],
    Document: ['parseHTMLUnsafe', 'parseHTML'],
    'Document.prototype': ['startViewTransition', 'caretPositionFromPoint'],
    'HTMLElement.prototype': ['showPopover', 'hidePopover', 'togglePopover'],
    'ReadableStream.prototype': ['values'],
    ReadableStream: ['from'],
    CSS: ['highlights'],
    globalThis: [
      ...['requestIdleCallback', 'cancelIdleCallback', 'scheduler', 'navigation', 'Iterator', 'Float16Array'],
      ...[
        'WeakRefSet',
        'Temporal',
        'DisposableStack',
        'AsyncDisposableStack',
        'SuppressedError',
        'Sanitizer',
        'showSaveFilePicker',
      ],
    ],
  };
  for (const [path, names] of Object.entries(gone)) {
    const holder = path
      .split('.')
      .reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], globalThis);
    if (holder === undefined || holder === null) continue;
    for (const name of names) Reflect.deleteProperty(holder as object, name);
  }
}
