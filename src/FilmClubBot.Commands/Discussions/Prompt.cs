using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Discussions;

/// <summary>A discussion prompt, taken from a film's reviews; the bot adds no opinion.</summary>
internal abstract record Prompt
{
    private Prompt()
    {
    }

    /// <summary>A question that a review raises.</summary>
    internal sealed record Asked(Passage Question) : Prompt;

    /// <summary>A theme with the sentence that shows it.</summary>
    internal sealed record Shown(FilmTheme Theme, Passage Evidence) : Prompt;

    /// <summary>A theme for which two critics are quoted.</summary>
    internal sealed record TwoVoices(FilmTheme Theme, Passage One, Passage Other) : Prompt;

    /// <summary>A theme that one review sees and at least two others do not.</summary>
    internal sealed record OneVoice(FilmTheme Theme, Passage Evidence) : Prompt;

    /// <summary>A theme that another film of the society has too.</summary>
    internal sealed record InBoth(FilmTheme Theme, Passage Here, Film OtherFilm, Passage There) : Prompt;

    /// <summary>What a maker of the film says of it.</summary>
    internal sealed record Said(Quote Quote) : Prompt;
}
