import type { SurveyLink } from "#app/workflows/survey-links.server.ts";
import type { StrategyContent } from "#surveys/strategy.ts";
import { answerByHttp } from "./answer-by-http.ts";
import { generateAnswers, responds } from "./generate-answers.ts";
import type { SamplePerson } from "./people.ts";
import { shuffled, stream } from "./random.ts";

const atOnce = 8;
const reportEveryMs = 2_000;

/** Everybody who would respond answers from their own link, eight at a time, in an order that is not the file's. */
export async function answerAll(
  baseUrl: string,
  strategy: StrategyContent,
  invited: readonly { person: SamplePerson; link: SurveyLink }[],
  report: (line: string) => void,
): Promise<number> {
  const queue = shuffled(
    stream("order"),
    invited.filter(({ person }) => responds(person)),
  );
  const total = queue.length;
  let reportedAt = Date.now();
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const token = next.link.url.split("/s/")[1] ?? "";
      await answerByHttp(baseUrl, token, generateAnswers(strategy, next.person));
      if (Date.now() - reportedAt < reportEveryMs) continue;
      reportedAt = Date.now();
      report(`${total - queue.length} of ${total} have answered …`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return total;
}
