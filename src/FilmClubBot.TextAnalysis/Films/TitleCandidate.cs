using FilmClubBot.TextAnalysis.Films.Known;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Words that may be a film's title, and the evidence in the review.</summary>
internal sealed class TitleCandidate(string text)
{
    /// <summary>The title as printed.</summary>
    public string Text { get; } = text;

    /// <summary>Its words, lower case.</summary>
    public IReadOnlyList<string> Words { get; } = Tokeniser.Read(text).ConvertAll(token => token.Word);

    /// <summary>Evidence in the headline: quoted, dated, a separate segment, or merely among its words.</summary>
    public double Headline { get; set; }

    /// <summary>Whether the headline is this title only, apart from a year or the word "review".</summary>
    public bool IsHeadline { get; set; }

    /// <summary>The number of mentions in italics or quotation marks.</summary>
    public int SetOff { get; set; }

    /// <summary>The number of headings that consist of this title only.</summary>
    public int Headings { get; set; }

    /// <summary>Whether it is the first title in italics or quotation marks, in the first paragraph.</summary>
    public bool Opens { get; set; }

    /// <summary>Whether it is a line of its own above the text or above the film's facts.</summary>
    public bool IsTopLine { get; set; }

    /// <summary>Indices of the first word of each mention in the body.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>Mentions of parts of the title, where the text does not give all of it.</summary>
    public int MentionsOfParts { get; set; }

    /// <summary>Share of the paragraphs that mention it.</summary>
    public double Spread { get; set; }

    /// <summary>Index of the first paragraph that mentions it.</summary>
    public int FirstParagraph { get; set; } = int.MaxValue;

    /// <summary>Mentions with a year in brackets, a film noun or a director's possessive before them.</summary>
    public int Introductions { get; set; }

    /// <summary>Mentions with another work's noun before them: "the series Amber Line", "the novel Amber Line".</summary>
    public int CalledOther { get; set; }

    /// <summary>Mentions that treat it as a person: "says Tom".</summary>
    public int Personal { get; set; }

    /// <summary>How well it is known as a film's title.</summary>
    public Renown Renown { get; set; }

    /// <summary>The known film that it is; null if none is known, or several are and the text does not say which.</summary>
    public KnownFilm? Known { get; set; }

    /// <summary>Whether a known film has it that is unlikely to be anything else in this text.</summary>
    public bool IsKnown => Renown >= Renown.Title;

    /// <summary>Evidence of the body that these words are a title, apart from how often they occur.</summary>
    public int Marks => SetOff + Introductions + Headings;

    /// <summary>Adds the evidence for a part or a variant of the title.</summary>
    public void Absorb(TitleCandidate other)
    {
        MentionsOfParts += other.Mentions.Count;
        Spread = Math.Max(Spread, other.Spread);
        FirstParagraph = Math.Min(FirstParagraph, other.FirstParagraph);
        Introductions += other.Introductions;
        SetOff += other.SetOff;
    }

    /// <summary>The sum of the evidence.</summary>
    public double Score { get; set; }
}
