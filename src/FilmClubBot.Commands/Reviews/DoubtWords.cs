using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Readings;

namespace FilmClubBot.Commands.Reviews;

/// <summary>Says why a review's film should be checked.</summary>
public static class DoubtWords
{
    /// <summary>The doubt as a clause.</summary>
    public static string Of(FilmDoubt doubt, Phrases say) => say[doubt switch
    {
        FilmDoubt.NoFilm => "review.doubts.why.nofilm",
        FilmDoubt.SeveralFilms => "review.doubts.why.severalfilms",
        FilmDoubt.StatedOnly => "review.doubts.why.statedonly",
        FilmDoubt.TitleUnclear => "review.doubts.why.titleunclear",
        FilmDoubt.AnotherFilm => "review.doubts.why.anotherfilm",
        FilmDoubt.NotInHeadline => "review.doubts.why.notinheadline",
        FilmDoubt.OnlyHeadline => "review.doubts.why.onlyheadline",
        FilmDoubt.WeakEvidence => "review.doubts.why.weakevidence",
        FilmDoubt.OtherSubject => "review.doubts.why.othersubject",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, "A doubt has no text; add one."),
    }];
}
