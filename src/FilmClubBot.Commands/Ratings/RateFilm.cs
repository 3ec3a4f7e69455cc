using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Rates a film: <c>/rate film:Her stars:4.5</c>. A new rating replaces the stars, and the comment only if another is given.</summary>
[Command("rate", Permission.Member, CommandTopic.Films, IsShortcut = true)]
internal sealed class RateFilm(IFilms films, IRatings ratings, RatingVisibility visibility, CommentRules rules) : ICommand<RateFilm.Options>
{
    /// <summary>As a comment, removes the member's comment.</summary>
    private const string NoComment = "-";

    internal sealed record Options(
        [FromMessage, Suggest<KnownFilms>] FilmId Film,
        [Suggest<HalfStars>] Stars Stars,
        [Text(Rating.MaxCommentLength, IsParagraph = true)] string? Comment = null,
        bool? Spoiler = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);

        var before = await ratings.Lock(film, caller.Member, cancellationToken);
        var comment = options.Comment is { } given ? given == NoComment ? null : given : before?.Comment;
        // A new comment is a spoiler only if marked as one; an existing comment retains its mark.
        var spoiler = comment is not null && (options.Spoiler ?? (options.Comment is null && before is { IsSpoiler: true }));
        if (await rules.Refusal(comment, before, film, caller, cancellationToken) is { } refusal)
            return refusal;
        var state = await ratings.Save(film.Id, caller.Member.Id, options.Stars, comment, spoiler, cancellationToken);
        if (state == CommentState.Held && comment != before?.Comment)
            await rules.NotifyOfHeld(film, caller, cancellationToken);
        var isShown = comment is null || state.IsVisible();
        var summary = await ratings.Summary(film.Id, cancellationToken);

        var blind = await visibility.Of(film.Id, cancellationToken);
        var changed = before is { Stars: var old } && old != options.Stars;
        return new Card
        {
            Title = say["rate.title", ("name", caller.Member.Name), ("film", film.Label), ("stars", options.Stars.Glyphs)],
            Body =
            [
                .. comment is null ? Array.Empty<Block>() : [new Paragraph(CommentWords.ToAuthor(state, say) is { } unseen ? unseen : spoiler ? new Spoiler(comment) : new Words(comment))],
                .. changed ? [new Paragraph(say["rate.changed", ("before", before!.Stars.Glyphs)])] : Array.Empty<Block>(),
                .. blind is not null ? [new Paragraph(RatingWords.Hidden(blind, caller.Club, say))] : (IEnumerable<Block>)
                [
                    RatingWords.Histogram(summary, options.Stars, say),
                    new Paragraph(RatingWords.Of(summary, say)),
                ],
            ],
            Reversal = To(before, film, caller.Member.Id),
            Actions = [FilmButtons.Ratings(film, say), FilmButtons.Themes(film, say)],
            // The reply is public, unless ratings are hidden so that they do not influence other members, or others do not see the comment.
            Audience = blind is null && isShown ? Audience.Everyone : Audience.Caller,
            // The channel of the browser chat would show what was typed.
            TypedWithoutSecrets = isShown ? null : new CommandCall("rate", ("film", film.Label), ("stars", options.Stars.ToString())).Text,
        };
    }

    /// <summary>How the member's rating before is restored.</summary>
    internal static Reversal To(Rating? before, Film film, MemberId member)
    {
        var value = $"#{film.Id}";
        var call = before is null
            ? new CommandCall("unrate", ("film", value))
            : new CommandCall("rate", ("film", value), ("stars", before.Stars.ToString()), ("comment", before.Comment ?? NoComment), ("spoiler", before.IsSpoiler ? "yes" : "no"));
        return new(call, Reversal.TargetOf(member, "rating", film));
    }
}
