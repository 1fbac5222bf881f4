import { describe, expect, it } from "vitest";
import type { Release } from "#app/privacy/release-content.ts";
import { alertedLayers } from "#app/workflows/raise-alert.server.ts";

const release = (changes: unknown[]) =>
  ({ groups: changes.map((drift, i) => ({ label: `Layer ${i + 1}`, changes: { drift } })) }) as unknown as Release;

describe("alertedLayers", () => {
  it("takes a change that is certain and large, and nothing less", () => {
    const found = alertedLayers(
      release([
        { status: "change", alert: true, value: -9 },
        { status: "change", alert: false, value: 3 },
        { status: "no_certain_change", alert: false, value: 8 },
        { status: "withheld" },
        undefined,
      ]),
    );
    expect(found).toEqual([{ layer: "Layer 1", value: -9 }]);
  });

  it("finds none in a first wave", () => {
    expect(alertedLayers({ groups: [{ label: "Organisation" }] } as unknown as Release)).toEqual([]);
  });
});
