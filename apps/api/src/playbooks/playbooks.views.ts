import { ApiProperty } from '@nestjs/swagger';

const TEXT_OR_NULL = { type: String, nullable: true };
const DATE = { type: String, format: 'date-time' };

export class PlaybookProblemView {
  @ApiProperty({ example: 'steps[2].due', description: 'Empty: the text as a whole' })
  path: string;
  @ApiProperty()
  message: string;
  @ApiProperty({ type: Number, nullable: true, description: 'From 1' })
  line: number | null;
}

export class PlaybookFitView {
  @ApiProperty({ example: 'fraud' })
  rsitClass: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null: the whole class' })
  rsitType: string | null;
}

export class PlaybookLineView {
  @ApiProperty({ example: 'phishing' })
  key: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  summary: string;
  @ApiProperty({ type: [PlaybookFitView] })
  fits: PlaybookFitView[];
  @ApiProperty({ description: 'How many steps it has' })
  steps: number;
  @ApiProperty({ description: '0: nobody changed it' })
  version: number;
  @ApiProperty({ description: 'The site’s own words hold' })
  changed: boolean;
  @ApiProperty({ description: 'It came with Tocsin' })
  delivered: boolean;
  @ApiProperty({ type: [PlaybookProblemView], description: 'Empty: it can be used' })
  problems: PlaybookProblemView[];
}

export class DueOffsetView {
  @ApiProperty()
  amount: number;
  @ApiProperty({ enum: ['m', 'h', 'd'] })
  unit: 'm' | 'h' | 'd';
  @ApiProperty({ description: 'In working hours' })
  business: boolean;
}

export class StepOwnerView {
  @ApiProperty({ enum: ['nobody', 'assignee', 'duty-lead', 'person'] })
  kind: 'nobody' | 'assignee' | 'duty-lead' | 'person';
  @ApiProperty({ required: false })
  email?: string;
}

export class StepInvestigationView {
  @ApiProperty()
  kind: string;
  @ApiProperty({ required: false })
  template?: string;
}

export class PlaybookStepView {
  @ApiProperty()
  key: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  help: string;
  @ApiProperty({ type: StepOwnerView })
  owner: StepOwnerView;
  @ApiProperty({ type: DueOffsetView, nullable: true })
  due: DueOffsetView | null;
  @ApiProperty({ enum: ['opening', 'applied'] })
  from: 'opening' | 'applied';
  @ApiProperty(TEXT_OR_NULL)
  requiredBefore: string | null;
  @ApiProperty(TEXT_OR_NULL)
  template: string | null;
  @ApiProperty(TEXT_OR_NULL)
  countermeasure: string | null;
  @ApiProperty({ type: StepInvestigationView, nullable: true })
  investigation: StepInvestigationView | null;
}

export class PlaybookBodyView {
  @ApiProperty()
  key: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  summary: string;
  @ApiProperty({ type: [PlaybookFitView] })
  fits: PlaybookFitView[];
  @ApiProperty({ type: [PlaybookStepView] })
  steps: PlaybookStepView[];
}

export class PlaybookCheckView {
  @ApiProperty({
    type: PlaybookBodyView,
    nullable: true,
    description: 'Null: it cannot be used, for `problems`',
  })
  playbook: PlaybookBodyView | null;
  @ApiProperty({ type: [PlaybookProblemView] })
  problems: PlaybookProblemView[];
}

export class PlaybookHistoryView {
  @ApiProperty()
  version: number;
  @ApiProperty()
  author: string;
  @ApiProperty(DATE)
  at: Date;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null: back to the delivered one' })
  text: string | null;
}

export class PlaybookResponse extends PlaybookCheckView {
  @ApiProperty()
  key: string;
  @ApiProperty({ description: 'YAML' })
  text: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'What came with Tocsin' })
  delivered: string | null;
  @ApiProperty()
  version: number;
  @ApiProperty()
  changed: boolean;
  @ApiProperty({ type: [PlaybookHistoryView], description: 'Newest first' })
  history: PlaybookHistoryView[];
}

export class PlaybookVersionView {
  @ApiProperty()
  version: number;
}

export class PlaybookProgressView {
  @ApiProperty()
  key: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  done: number;
  @ApiProperty()
  dropped: number;
  @ApiProperty()
  total: number;
}

export class PlaybookChoiceView {
  @ApiProperty()
  key: string;
  @ApiProperty()
  title: string;
  @ApiProperty()
  summary: string;
  @ApiProperty()
  steps: number;
  @ApiProperty()
  applied: boolean;
}

export class IncidentPlaybooksView {
  @ApiProperty({ type: [PlaybookProgressView] })
  applied: PlaybookProgressView[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Key of the one for its type, while it has no step of it' })
  proposed: string | null;
  @ApiProperty({ type: [PlaybookChoiceView] })
  choices: PlaybookChoiceView[];
}

export class StepsAddedView {
  @ApiProperty()
  added: number;
}

export class StepsRemovedView {
  @ApiProperty()
  removed: number;
}
