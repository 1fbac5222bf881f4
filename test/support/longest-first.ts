import { BaseSequencer, type TestSpecification } from "vitest/node";

const first = ["/e2e/pulse", "/e2e/loop", "/e2e/sample", "/lab/", "/e2e/", "/faults/", "/measures/", "/platform/"];

/** A long file that starts last would be waited for by an idle worker, so whole installations and faults come first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = first.findIndex((part) => moduleId.includes(part));
      return at < 0 ? first.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
