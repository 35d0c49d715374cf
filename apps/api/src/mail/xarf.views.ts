import { ApiProperty } from '@nestjs/swagger';
import { type XarfFacts, type XarfFault, type XarfResultView } from '@tocsin/intake';

const TEXT_OR_NULL = { type: String, nullable: true };
const DATE_OR_NULL = { type: String, format: 'date-time', nullable: true };

export class XarfFaultView implements XarfFault {
  @ApiProperty({ example: '/source_port', description: 'JSON pointer (RFC 6901)' })
  path: string;
  @ApiProperty({ example: 'must be at most 65535' })
  reason: string;
}

export class XarfContactView {
  @ApiProperty(TEXT_OR_NULL)
  org: string | null;
  @ApiProperty(TEXT_OR_NULL)
  contact: string | null;
  @ApiProperty(TEXT_OR_NULL)
  domain: string | null;
}

export class XarfEvidenceView {
  @ApiProperty({ description: 'Of the attachment' })
  name: string;
  @ApiProperty()
  contentType: string;
  @ApiProperty(TEXT_OR_NULL)
  description: string | null;
  @ApiProperty()
  size: number;
  @ApiProperty()
  sha256: string;
}

/** A document of XARF or X-ARF, in the words of XARF 4. */
export class XarfView implements XarfFacts {
  @ApiProperty({ enum: ['v4', 'v3', 'x-arf'] })
  form: XarfFacts['form'];
  @ApiProperty({ description: 'The official schema of its version accepts it' })
  conforms: boolean;
  @ApiProperty(TEXT_OR_NULL)
  version: string | null;
  @ApiProperty(TEXT_OR_NULL)
  reportId: string | null;
  @ApiProperty(DATE_OR_NULL)
  timestamp: string | null;
  @ApiProperty({ type: XarfContactView, nullable: true })
  reporter: XarfContactView | null;
  @ApiProperty({ type: XarfContactView, nullable: true })
  sender: XarfContactView | null;
  @ApiProperty(TEXT_OR_NULL)
  sourceIdentifier: string | null;
  @ApiProperty({ type: Number, nullable: true })
  sourcePort: number | null;
  @ApiProperty({ ...TEXT_OR_NULL, example: 'content' })
  category: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, example: 'phishing' })
  type: string | null;
  @ApiProperty(TEXT_OR_NULL)
  evidenceSource: string | null;
  @ApiProperty(TEXT_OR_NULL)
  description: string | null;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1 })
  confidence: number | null;
  @ApiProperty({ type: [String] })
  tags: string[];
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'All other fields, as stated' })
  details: Record<string, unknown>;
  @ApiProperty({ type: [XarfEvidenceView] })
  evidence: XarfEvidenceView[];
  @ApiProperty({ type: [XarfFaultView] })
  errors: XarfFaultView[];
  @ApiProperty({ type: [XarfFaultView] })
  warnings: XarfFaultView[];
}

export class XarfResultDto implements XarfResultView {
  @ApiProperty({ description: 'Place among the documents of the request, from 0' })
  index: number;
  @ApiProperty({ ...TEXT_OR_NULL, example: 'R-2026-000123' })
  ref: string | null;
  @ApiProperty(DATE_OR_NULL)
  receivedAt: string | null;
  @ApiProperty({ description: 'The same document was here before; `ref` is that report' })
  duplicate: boolean;
  @ApiProperty({ type: [XarfFaultView], description: 'Why it was refused; empty where it was taken' })
  errors: XarfFaultView[];
  @ApiProperty({ type: [XarfFaultView] })
  warnings: XarfFaultView[];
}

export class XarfReceiptView {
  @ApiProperty({ type: [XarfResultDto] })
  results: XarfResultDto[];
}
