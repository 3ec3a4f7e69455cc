namespace FilmClubBot.Benchmarks.Quality.Reviews;

/// <summary>How one method did on one review, or on all of them together.</summary>
internal sealed class Verdict
{
    /// <summary>Reviews whose films are exactly those labelled.</summary>
    public Share Films { get; set; }

    /// <summary>Whether doubtful films are marked as such.</summary>
    public Certainty Certainty { get; set; }

    /// <summary>Films found whose year is the labelled one, or is rightly left open.</summary>
    public Share Years { get; set; }

    /// <summary>Films found whose directors are those labelled.</summary>
    public Share Directors { get; set; }

    /// <summary>Texts about no film of which nothing is offered: no film, quote, theme or question.</summary>
    public Share Silent { get; set; }

    /// <summary>Pieces of quotations.</summary>
    public Tally Quotes { get; set; }

    /// <summary>Quotes found that are of the labelled kind.</summary>
    public Share Kinds { get; set; }

    /// <summary>Quotes found that have the labelled speaker, or rightly none.</summary>
    public Share Speakers { get; set; }

    /// <summary>Quotes found that have the labelled source, or rightly none.</summary>
    public Share Sources { get; set; }

    /// <summary>Themes, by their names.</summary>
    public Tally Themes { get; set; }

    /// <summary>Themes, by their names or cues: "mourning" is right for "grief".</summary>
    public Tally ThemesByCue { get; set; }

    /// <summary>Questions.</summary>
    public Tally Questions { get; set; }

    /// <summary>What was missed and what was wrong, one line each; for the console only, as it shows the texts' own words.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Adds another review's.</summary>
    public void Add(Verdict other)
    {
        Films += other.Films;
        Certainty += other.Certainty;
        Silent += other.Silent;
        Years += other.Years;
        Directors += other.Directors;
        Quotes += other.Quotes;
        Kinds += other.Kinds;
        Speakers += other.Speakers;
        Sources += other.Sources;
        Themes += other.Themes;
        ThemesByCue += other.ThemesByCue;
        Questions += other.Questions;
    }
}
