import { ApiProperty } from '@nestjs/swagger';
import { type Regime } from '@tocsin/config';

const WORDS = { type: 'object', additionalProperties: { type: 'string' } } as const;

export class QuestionView {
  @ApiProperty()
  id: string;
  @ApiProperty({ enum: ['text', 'choice'] })
  kind: 'text' | 'choice';
  @ApiProperty({ type: [String], required: false })
  options?: string[];
  @ApiProperty()
  optional: boolean;
  @ApiProperty(WORDS)
  label: Record<string, string>;
}

export class LabelledView {
  @ApiProperty()
  id: string;
  @ApiProperty(WORDS)
  label: Record<string, string>;
}

export class RegimeStageView extends LabelledView {
  @ApiProperty({ type: [String] })
  asks: string[];
  @ApiProperty({ description: 'Comes when it is asked for' })
  onRequest: boolean;
}

export class RegimeView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  source: string;
  @ApiProperty({ type: [LabelledView] })
  criteria: LabelledView[];
  @ApiProperty({ type: [LabelledView] })
  marks: LabelledView[];
  @ApiProperty({ type: [RegimeStageView], description: 'The team’s own answer is the last' })
  stages: RegimeStageView[];
}

export class RegimesView {
  @ApiProperty({ type: [RegimeView] })
  regimes: RegimeView[];
  @ApiProperty({ type: [QuestionView] })
  questions: QuestionView[];
}

export function regimeView({ id, name, source, criteria, marks, stages, response }: Regime): RegimeView {
  const asked = stages.map(({ id: stage, label, asks, due }) => {
    return { id: stage, label, asks, onRequest: 'after' in due && due.after === 'request' };
  });
  const own = response ? [{ id: response.id, label: response.label, asks: [], onRequest: false }] : [];
  return {
    id,
    name,
    source,
    criteria,
    marks: marks.map(({ id: mark, label }) => ({ id: mark, label })),
    stages: [...asked, ...own],
  };
}
