using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Adds the titles that a text sets off: in italics, bold, quotation marks, or as the head of a section.</summary>
/// <param name="prose">The review.</param>
/// <param name="words">The words of its language.</param>
/// <param name="candidates">Receives the titles.</param>
internal sealed class SetOffTitles(Prose prose, SubjectWords words, CandidateList candidates)
{
    private const int OpeningParagraphs = 3;

    // A title with its director counts as much as so many other introductions.
    private const int Credited = 3;

    private readonly SetOffSpans _setOff = new(prose);

    /// <summary>Adds them.</summary>
    /// <param name="heads">The heads of the text's sections.</param>
    public void Add(List<SectionHead> heads)
    {
        AddSetOff(heads);
        AddHeadings(heads);
        AddOpening();
    }

    private void AddSetOff(List<SectionHead> heads)
    {
        var lines = heads.Where(head => head.IsLine).ToDictionary(head => head.Paragraph);
        foreach (var span in _setOff.OfTitles)
        {
            // Of a heading "3. Amber Line – Ilse Roth (2019)", only the title.
            var paragraph = prose.ParagraphAt(span.Start);
            var isHeading = lines.ContainsKey(paragraph) && span.Length + 6 >= prose.Paragraphs[paragraph].Length;
            if ((isHeading ? candidates.Of(lines[paragraph].Title) : SetOffAt(span)) is { } candidate)
                candidate.SetOff++;
        }
    }

    // A paragraph that begins with a title is the head of the text about that film.
    private void AddHeadings(List<SectionHead> heads)
    {
        foreach (var head in heads)
        {
            if (candidates.Of(head.Title) is not { } candidate || !head.IsLine)
                continue;
            candidate.Headings++;
            if (candidate.Headline > 0 || heads.Exists(other => other != head && other is { IsLine: true, IsDated: true }))
                continue;
            // A title alone above the text, or with its year or director, is its headline.
            candidate.IsTopLine |= head.Paragraph == 0 && TitleRules.IsTitleCased(head.Title);
            candidate.Introductions += head.IsDated ? Credited : 0;
        }
    }

    // The first title that a text sets off is most often its film.
    private void AddOpening()
    {
        var end = prose.Paragraphs.Count > OpeningParagraphs ? prose.Paragraphs[OpeningParagraphs].Start : prose.Body.Length;
        foreach (var span in _setOff.All.Where(span => span.End <= end).OrderBy(span => span.Start))
        {
            if (SetOffAt(span) is { } candidate && !candidate.Words.All(English.StopWords.Contains))
            {
                candidate.Opens = true;
                return;
            }
        }
    }

    private TitleCandidate? SetOffAt(TextSpan span)
    {
        if (span.End > prose.Body.Length || span.Length > SetOffSpans.Longest)
            return null;
        var text = span.Of(prose.Body).Trim('“', '”', '"', '‘', '’', '«', '»', '„', ' ', ',', '.', ';', ':', '*', '_');
        if (text.Length < 2 || TitleRules.IsOfReview(text) || !text.Any(char.IsLetter) && text.Length < 3)
            return null;
        // The end of an emphasised clause: "after an hour, in"
        if (prose.Language.Speech.Prepositions.Contains(text[(text.LastIndexOf(' ') + 1)..]) || prose.Language.Speech.Articles.Contains(text[(text.LastIndexOf(' ') + 1)..]))
            return null;
        return TitleRules.IsTitleCased(text) || (!words.CapitalisesTitles || IsCalledFilm(span)) && TitleRules.IsShortPhrase(text) ? candidates.Of(text) : null;
    }

    // The movie "Last ferry to Amber"
    private bool IsCalledFilm(TextSpan span) =>
        prose.TokenFrom(span.Start) is > 0 and var first && span.Start - prose.Tokens[first - 1].End is 1 or 2 && words.IsFilmNoun(prose.Tokens[first - 1].Word);
}
