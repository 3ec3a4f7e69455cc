using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Queries the content of a screening's programme note.</summary>
internal sealed class NotePages(IScreenings screenings, IReviews reviews, IThemes themes, IRatings ratings, AudienceSlips audience)
{
    // A sheet has little space: of longer passages, none is shown, because words of a review are not shortened.
    private const int LongestExtract = 420;

    private const int MostExtracts = 3, MostThemes = 6, MostNext = 3, MostReviews = 20;

    private static readonly Duration _season = Duration.FromDays(366);

    /// <summary>The note of a screening; null if there is no such screening, it was not announced, or it is cancelled.</summary>
    public async Task<NoteView?> Note(ScreeningId id, Uri root, PaperSize size, CancellationToken cancellationToken)
    {
        if (await screenings.Find(id, cancellationToken) is not { IsPublic: true, State: not ScreeningState.Cancelled } screening)
            return null;
        var around = (await screenings.Between(screening.Start - _season, screening.Start + _season, cancellationToken)).Where(other => other.IsPublic && other.Id != id && other.State != ScreeningState.Cancelled).ToList();
        var found = screening.Film is { } film ? await themes.OfFilm(film.Id, cancellationToken) : [];
        return new(screening, root, size)
        {
            Themes = [.. found.Take(MostThemes)],
            Extracts = screening.Film is null ? [] : await Extracts(screening.Film.Id, found, cancellationToken),
            Next = [.. around.Where(other => other.Start > screening.Start).Take(MostNext)],
            Last = around.LastOrDefault(other => other.Start < screening.Start && other is { State: ScreeningState.Over, Film: not null }) is { } last ? await Last(last, cancellationToken) : null,
        };
    }

    // One passage of each review, the surest theme's first; of a review without one, its first sentence. What a moderator marked as a spoiler is left out.
    private async Task<IReadOnlyList<Passage>> Extracts(FilmId film, IReadOnlyList<FilmTheme> found, CancellationToken cancellationToken)
    {
        var opening = (await reviews.OfFilm(film, new PageRequest(1, MostReviews), cancellationToken)).Items
            .Select(review => new Passage(review.Reference, new(0, review.Excerpt.Length), review.Excerpt));
        return [.. found.SelectMany(theme => theme.Evidence).Concat(opening)
            .Where(passage => !passage.Review.IsCovered && passage.Text.Length is > 0 and <= LongestExtract)
            .DistinctBy(passage => passage.Review.Id)
            .Take(MostExtracts)];
    }

    private async Task<LastScreening> Last(Screening screening, CancellationToken cancellationToken)
    {
        var given = await ratings.OfFilm(screening.Film!.Id, cancellationToken);
        return new(screening, await audience.Announced(screening, cancellationToken), RatingSummary.Of(given.Select(rating => rating.Stars)));
    }
}

/// <summary>The content of a programme note.</summary>
/// <param name="Screening">The screening.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="Size">The paper.</param>
public sealed record NoteView(Screening Screening, Uri Root, PaperSize Size)
{
    /// <summary>The film's themes, by descending confidence.</summary>
    public IReadOnlyList<FilmTheme> Themes { get; init; } = [];

    /// <summary>Verbatim passages of its reviews, one of each.</summary>
    public IReadOnlyList<Passage> Extracts { get; init; } = [];

    /// <summary>The screenings that follow.</summary>
    public IReadOnlyList<Screening> Next { get; init; } = [];

    /// <summary>The screening before; null if there was none.</summary>
    public LastScreening? Last { get; init; }
}

/// <summary>What people thought of the film that was shown before.</summary>
/// <param name="Screening">The screening, which is over and has a film.</param>
/// <param name="Audience">The audience score; null without one.</param>
/// <param name="Members">The members' visible ratings.</param>
public sealed record LastScreening(Screening Screening, AudienceScore? Audience, RatingSummary Members);

/// <summary>The paper of a printed page.</summary>
public enum PaperSize
{
    /// <summary>A4.</summary>
    A4,

    /// <summary>A5.</summary>
    A5,
}
