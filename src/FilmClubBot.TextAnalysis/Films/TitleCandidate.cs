using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Words that may be a film's title, and what the review shows for it.</summary>
internal sealed class TitleCandidate(string text)
{
    /// <summary>The title as printed.</summary>
    public string Text { get; } = text;

    /// <summary>Its words, lower case.</summary>
    public IReadOnlyList<string> Words { get; } = Tokeniser.Read(text).ConvertAll(token => token.Word);

    /// <summary>Evidence in the headline: quoted, dated, a segment of its own, or merely among its words.</summary>
    public double Headline { get; set; }

    /// <summary>Whether the headline is this title and nothing else, a year or the word "review" aside.</summary>
    public bool IsHeadline { get; set; }

    /// <summary>Words set off by italics or quotation marks, times.</summary>
    public int SetOff { get; set; }

    /// <summary>Headings that are this title and nothing else.</summary>
    public int Headings { get; set; }

    /// <summary>Whether it is the first title that the body sets off, in its first paragraph.</summary>
    public bool Opens { get; set; }

    /// <summary>Indices of the first word of each mention in the body.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>Share of the paragraphs that mention it.</summary>
    public double Spread { get; set; }

    /// <summary>Index of the first paragraph that mentions it.</summary>
    public int FirstParagraph { get; set; } = int.MaxValue;

    /// <summary>Mentions with a year in brackets, a film noun or a director's possessive before them.</summary>
    public int Introductions { get; set; }

    /// <summary>Mentions that treat it as a person: "says Tom".</summary>
    public int Personal { get; set; }

    /// <summary>The sum of the evidence.</summary>
    public double Score { get; set; }
}
