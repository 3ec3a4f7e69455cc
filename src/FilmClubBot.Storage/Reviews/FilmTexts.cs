using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using FilmClubBot.Storage.Films;
using FilmClubBot.Storage.Mapping;
using FilmClubBot.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Reviews;

/// <summary>The texts of a film's visible reviews.</summary>
internal sealed class FilmTexts(FilmClubContext context)
{
    /// <summary>The passage with these words verbatim, in the latest review that has them; null when none does.</summary>
    public async Task<Passage?> Locate(FilmId film, string words, CancellationToken cancellationToken)
    {
        if (!words.HasWords())
            return null;

        // One text at a time: the texts of a film with hundreds of reviews must not be in memory together.
        var texts = context.Reviews
            .OfFilm(film, context.ReviewFilms)
            .Where(review => !review.IsHidden)
            .OrderByDescending(review => review.ListedAt).ThenByDescending(review => review.Id)
            .Select(review => new { review.Id, review.Title, review.Author, review.Link, review.Body })
            .AsAsyncEnumerable();
        await foreach (var review in texts.WithCancellation(cancellationToken))
        {
            if (VerbatimMatcher.Find(review.Body, words) is { } span)
                return new(new(new(review.Id), review.Title, review.Author, review.Link.ToUri()), span, span.Of(review.Body));
        }

        return null;
    }
}
