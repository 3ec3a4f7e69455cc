using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Intake;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Announcements;
using FilmClubBot.Storage.Films;
using FilmClubBot.Storage.Pipeline;
using FilmClubBot.Storage.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Reviews;

/// <summary>The only way to import a review: it is cleaned, recognised, read, matched to its films and stored.</summary>
internal sealed class ReviewIntake(IReviewCleaner cleaner, IReviewReader reader, FilmClubContext context, UnitOfWork work, StoredAnnouncements announcements, IClock clock) : IReviewIntake
{
    private readonly ReviewLookup _lookup = new(context);
    private readonly ReviewDerivation _derivation = new(context, work);

    public async Task<IntakeResult> Import(ReviewDraft draft, CancellationToken cancellationToken)
    {
        var text = cleaner.Clean(draft);
        if (IncomingReview.Refusal(draft, text) is { } reason)
            return new(IntakeOutcome.Refused, null, [], reason);

        var incoming = new IncomingReview(draft, text);
        // Most items of a polled feed are already known: they are detected without reading the text and without the write lock.
        var seen = await _lookup.Find(incoming, cancellationToken);
        var changes = seen is null ? null : await Changes(seen, incoming, cancellationToken);
        if (seen is not null && changes is { IsAny: false })
            return await Result(IntakeOutcome.Unchanged, seen.Row, cancellationToken);

        // Reading may be slow or use a network: only new texts are read, and the write lock is acquired afterwards.
        var words = TextAfter(seen?.Row, changes, incoming);
        var reading = changes is { NeedsReading: false } ? null : await reader.Read(words, cancellationToken);
        await work.Begin(cancellationToken);
        return await Settle(incoming, reading is null ? null : new(words, reading), cancellationToken);
    }

    public async Task<ReviewReference?> Withdraw(ReviewDraft draft, CancellationToken cancellationToken)
    {
        var text = cleaner.Clean(draft);
        if (IncomingReview.Refusal(draft, text) is not null)
            return null;
        var incoming = new IncomingReview(draft, text);
        return await _lookup.Find(incoming, cancellationToken) is { Row: var row } && await new ReviewWithdrawal(context, work, announcements).Withdraw(row.Id, incoming.Origin, cancellationToken)
            ? row.ToReference()
            : null;
    }

    /// <summary>The text to be read: what the draft changes, and otherwise what is stored.</summary>
    private static ReviewText TextAfter(ReviewRow? row, ReviewChanges? changes, IncomingReview incoming)
    {
        if (row is null || changes is null)
            return incoming.Text;
        var text = changes.Text ? incoming.Text : row.ToText();
        return text with
        {
            StatedFilms = changes.Films ? incoming.Text.StatedFilms : row.StatedFilms,
            Categories = incoming.Categories.Count > 0 ? incoming.Categories : row.Categories,
            Links = changes.Links ? incoming.Text.Links : row.Links,
        };
    }

    /// <summary>A text and its reading.</summary>
    private sealed record ReadText(ReviewText Text, Reading Reading)
    {
        /// <summary>The reading of that text.</summary>
        /// <exception cref="ConflictException">Another text was read.</exception>
        public static Reading Of(ReadText? read, ReviewText text) =>
            read is not null && read.Text.Title == text.Title && read.Text.Body == text.Body && read.Text.StatedFilms.SequenceEqual(text.StatedFilms) && read.Text.Categories.SequenceEqual(text.Categories)
                ? read.Reading
                : throw new ConflictException("Write conflict: another writer changed the review's text during the import; try again.");
    }

    /// <summary>Looks the review up again under the write lock, and stores the draft's changes.</summary>
    private async Task<IntakeResult> Settle(IncomingReview incoming, ReadText? read, CancellationToken cancellationToken)
    {
        if (await _lookup.FindToChange(incoming, cancellationToken) is not { } known)
            return await Result(IntakeOutcome.New, await Store(incoming, read, cancellationToken), cancellationToken);

        var changes = await Changes(known, incoming, cancellationToken);
        if (!changes.IsAny)
            return await Result(IntakeOutcome.Unchanged, known.Row, cancellationToken);
        await Revise(known.Row, incoming, changes, read, cancellationToken);
        await announcements.Renew(known.Row.Id, cancellationToken);
        return await Result(IntakeOutcome.Revised, known.Row, cancellationToken);
    }

    private async Task<ReviewRow> Store(IncomingReview incoming, ReadText? read, CancellationToken cancellationToken)
    {
        if (!incoming.IsSample)
            await new SampleRemoval(context, work, announcements).Run(cancellationToken);
        var row = new ReviewRow
        {
            IsSample = incoming.IsSample,
            ListedAt = incoming.PublishedAt ?? (incoming.IsNews ? clock.GetCurrentInstant() : ReviewRow.AfterDated),
            PublishedAt = incoming.PublishedAt,
            Title = incoming.Text.Title,
            FoldedTitle = incoming.FoldedTitle,
            Author = incoming.Author,
            FoldedAuthor = incoming.FoldedAuthor,
            SourceAuthor = incoming.Author,
            Link = incoming.Link,
            LinkKey = incoming.LinkKey,
            ExternalId = incoming.ExternalId,
            Origin = incoming.Origin,
            WordsHash = incoming.WordsHash,
            Categories = [.. incoming.Categories],
            StatedFilms = incoming.Text.StatedFilms,
            Links = incoming.Text.Links,
            Image = incoming.Image,
            IsSourceSpoiler = incoming.IsSpoiler,
            IsSpoiler = incoming.IsSpoiler,
            Emphasis = incoming.Text.Emphasis,
            BlockQuotes = incoming.Text.BlockQuotes,
            Body = incoming.Text.Body,
        };
        context.Reviews.Add(row);
        await _derivation.Make(row, ReadText.Of(read, incoming.Text), cancellationToken);
        return row;
    }

    private async Task Revise(ReviewRow row, IncomingReview incoming, ReviewChanges changes, ReadText? read, CancellationToken cancellationToken)
    {
        var words = TextAfter(row, changes, incoming);
        if (changes.Text)
        {
            context.ReviewRevisions.Add(new()
            {
                ReviewId = row.Id,
                Revision = row.Revision,
                ReplacedAt = clock.GetCurrentInstant(),
                Origin = row.Origin,
                Title = row.Title,
                Emphasis = row.Emphasis,
                BlockQuotes = row.BlockQuotes,
                Body = row.Body,
            });
            row.Revision++;
            row.Title = incoming.Text.Title;
            row.FoldedTitle = incoming.FoldedTitle;
            row.Origin = incoming.Origin;
            row.WordsHash = incoming.WordsHash;
            row.Emphasis = incoming.Text.Emphasis;
            row.BlockQuotes = incoming.Text.BlockQuotes;
            row.Body = incoming.Text.Body;
        }

        if (changes.Author)
        {
            row.SourceAuthor = incoming.Author;
            await new ReviewCorrector(context, new MentionedFilms(context, work)).Attribute(row, row.Corrections.Author ?? incoming.Author, cancellationToken);
        }

        if (changes.Link)
        {
            row.LinkKey = incoming.LinkKey;
            row.Link = row.Corrections.Link ?? incoming.Link;
        }

        row.ExternalId = changes.Id ? incoming.ExternalId : row.ExternalId ?? incoming.ExternalId;
        row.Image = changes.Image ? incoming.Image : row.Image;
        if (incoming.Categories.Count > 0)
            row.Categories = [.. incoming.Categories];
        if (row.PublishedAt is null && incoming.PublishedAt is { } published)
            row.PublishedAt = row.ListedAt = published;

        row.StatedFilms = words.StatedFilms;
        row.Links = words.Links;
        if (incoming.IsSpoiler && !row.IsSourceSpoiler)
            row.IsSourceSpoiler = row.IsSpoiler = true;

        if (row.IsWithdrawn)
            row.IsHidden = row.IsWithdrawn = false;
        if (row.IsSample && !incoming.IsSample)
        {
            row.IsHidden = row.IsSample = false;
            await new SampleRemoval(context, work, announcements).Run(cancellationToken);
        }

        if (changes.NeedsReading)
            await _derivation.Make(row, ReadText.Of(read, words), cancellationToken);
        else
            await work.Flush(cancellationToken);
    }

    private async Task<ReviewChanges> Changes(KnownReview known, IncomingReview incoming, CancellationToken cancellationToken)
    {
        var changes = known.ChangesBy(incoming);
        if (!changes.Text || !await IsStaleCopy(known, incoming, cancellationToken))
            return changes;
        // The headline from before a correction comes with the address from before it.
        return known.Sign == ReviewSign.Words ? changes with { Text = false, Link = false, Id = false } : changes with { Text = false };
    }

    /// <summary>
    /// Detects an outdated copy: a text that the same source supplied before another source supplied a newer one. Two sources may
    /// supply one review, for example a folder the first text and a feed the corrected one. Without this check the review
    /// would change back and forth with every poll.
    /// </summary>
    private Task<bool> IsStaleCopy(KnownReview known, IncomingReview incoming, CancellationToken cancellationToken)
    {
        var replaced = context.ReviewRevisions.Where(revision => revision.ReviewId == known.Row.Id && revision.Title == incoming.Text.Title && revision.Body == incoming.Text.Body);
        // A post that is recognised only by its words has a new address: whoever supplies it under the old headline has not seen the correction.
        if (known.Sign == ReviewSign.Words)
            return replaced.AnyAsync(cancellationToken);
        return known.Row.Origin == incoming.Origin ? Task.FromResult(false) : replaced.AnyAsync(revision => revision.Origin == incoming.Origin, cancellationToken);
    }

    private async Task<IntakeResult> Result(IntakeOutcome outcome, ReviewRow row, CancellationToken cancellationToken)
    {
        var films = await new ReviewSummaries(context).Films([row.Id], cancellationToken);
        return new(outcome, row.ToReference(), films[row.Id].ToList<Film>(), null) { Doubt = row.Doubt };
    }
}
