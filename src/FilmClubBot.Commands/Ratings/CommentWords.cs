using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using NodaTime;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Formats what moderators decide of comments.</summary>
internal static class CommentWords
{
    /// <summary>The key of the notice of a comment: each version of it is notified once. It does not contain the author's key.</summary>
    public static string NoticeKey(Film film, Instant at, CommentState state) => string.Create(CultureInfo.InvariantCulture, $"comment:{film.Id}:{at.ToUnixTimeTicks()}:{state}");

    /// <summary>What moderators are notified of, without the comment and its author.</summary>
    public static string Notice(Film film, CommentState state, Phrases say) =>
        state == CommentState.Held ? say["ratings.notice.held", ("film", film.Label)] : say["ratings.notice.reported", ("film", film.Label)];

    /// <summary>The comment, with its author and film.</summary>
    public static Quotation Quotation(Rating rating, Phrases say) => new(rating.Comment ?? "", [say["ratings.comment", ("name", rating.By.Name), ("film", rating.Film.Label)]]);

    /// <summary>What becomes of the comment, for its author; null while others see it.</summary>
    public static string? ToAuthor(CommentState state, Phrases say) => state switch
    {
        CommentState.Held => say["rate.held"],
        CommentState.Hidden => say["rate.hidden"],
        _ => null,
    };

    /// <summary>The command that hides the comment.</summary>
    public static CommandCall Hide(Rating rating) => new("ratings hide", ("film", $"#{rating.Film.Id}"), ("member", $"#{rating.By.Id}"));

    /// <summary>The command that keeps the comment.</summary>
    public static CommandCall Keep(Rating rating) => new("ratings keep", ("film", $"#{rating.Film.Id}"), ("member", $"#{rating.By.Id}"));
}
