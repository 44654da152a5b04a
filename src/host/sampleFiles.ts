/** What the sample workspace is made of: by name, as what is installed in a browser cannot be listed. */
export const sampleFiles = [
  'amber-shield-communique.txt', 'briefing-cyclone-relief.txt', 'bulletin-soy-copper-q3.txt', 'intsum-straits-of-malacca.txt', 'notice-unlicensed-fishing.txt',
  'resolution-lake-chad-water.txt', 'seedlens.yaml', 'sitrep-river-crossing.txt', 'svaneti-road-reopens.txt', 'thread-suez-queue.txt',
  'tokyo-paris-two-plus-two.txt', 'tokyo-paris-two-plus-two.txt.annotations.yaml',
];
