import { oneLine } from "./one-line.ts";

/** What owners get when drift of a layer changed for certain and by much. Layers and whole points: no more than the page shows. */
export function alertMail({
  waveName,
  previousName,
  changes,
  url,
}: {
  waveName: string;
  previousName: string;
  changes: readonly { layer: string; value: number }[];
  url: string;
}) {
  const lines = changes.map(({ layer, value }) => {
    const points = `${Math.abs(value)} points`;
    return `${oneLine(layer)}: drift ${value < 0 ? "fell" : "rose"} by ${points} since ${oneLine(previousName)}.`;
  });
  return {
    subject: `${oneLine(waveName)}: a large change`,
    body: [...lines, "The numbers, with their intervals and what counts as a change:", url].join("\n\n"),
  };
}
