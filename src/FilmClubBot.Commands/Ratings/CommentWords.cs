using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Formats what moderators decide of comments.</summary>
internal static class CommentWords
{
    /// <summary>The key of the notice of comments that were held back on a day. It does not contain an author's key.</summary>
    public static string HeldKey(Film film, LocalDate day) => $"comment:{film.Id}:{LocalDatePattern.Iso.Format(day)}:{CommentState.Held}";

    /// <summary>The key of the notice of comments of imported diaries that were held back on a day.</summary>
    public static string ImportedKey(LocalDate day) => $"comments:{LocalDatePattern.Iso.Format(day)}";

    /// <summary>The key of the notice of a reported comment: each version of it is notified once. It does not contain the author's key.</summary>
    public static string ReportedKey(Rating rating) => $"comment:{rating.Film.Id}:{VersionOf(rating)}:{CommentState.Reported}";

    /// <summary>The version of a comment about which a moderator decides.</summary>
    public static string VersionOf(Rating rating) => rating.At.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);

    /// <summary>The comment, with its author and film.</summary>
    public static Quotation Quotation(Rating rating, Phrases say) => new(rating.Comment ?? "", [say["ratings.comment", ("name", rating.By.Name), ("film", rating.Film.Label)]]);

    /// <summary>What becomes of the comment, for its author; null while others see it.</summary>
    public static string? ToAuthor(CommentState state, Phrases say) => state switch
    {
        CommentState.Held => say["rate.held"],
        CommentState.Hidden => say["rate.hidden"],
        _ => null,
    };

    /// <summary>The command that hides the comment in its current version.</summary>
    public static CommandCall Hide(Rating rating) => Decide("ratings hide", rating);

    /// <summary>The command that keeps the comment in its current version.</summary>
    public static CommandCall Keep(Rating rating) => Decide("ratings keep", rating);

    /// <summary>The command that gives the comment the state back that it had.</summary>
    public static CommandCall Restore(Rating rating, CommentState state) => (state.IsVisible() ? Keep(rating) : Hide(rating)).With("restored", state.ToString());

    private static CommandCall Decide(string command, Rating rating) => new(command, ("film", $"#{rating.Film.Id}"), ("member", $"#{rating.By.Id}"), ("version", VersionOf(rating)));
}
