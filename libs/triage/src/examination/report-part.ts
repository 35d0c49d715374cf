/** A piece of text with the place where it stands, as sightings name it. */
export interface ReportPart {
  place: string;
  text: string;
}
