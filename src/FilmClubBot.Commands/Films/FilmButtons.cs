using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>The buttons that lead from one card about a film to another.</summary>
internal static class FilmButtons
{
    public static Button Show(Film film, Phrases say) => new(say["buttons.film"], Call("film", film));

    public static Button Themes(Film film, Phrases say) => new(say["buttons.themes"], Call("themes", film));

    public static Button Quotes(Film film, Phrases say) => new(say["buttons.quotes"], Call("quotes", film));

    public static Button Reviews(Film film, Phrases say) => new(say["buttons.reviews"], Call("reviews", film));

    public static Button Discuss(Film film, Phrases say) => new(say["buttons.discuss"], Call("discuss", film));

    public static Button Ratings(Film film, Phrases say) => new(say["buttons.ratings"], Call("ratings", film));

    public static FormButton Comment(Film film, Phrases say) => new(say["buttons.comment"], Call("rate", film));

    /// <summary>A menu of all ten ratings.</summary>
    public static Select Rate(Film film, Phrases say) => new(say["buttons.rate"], Call("rate", film), "stars", HalfStars.Choices(say)) { IsStars = true };

    private static CommandCall Call(string command, Film film) => new(command, ("film", film.Label));
}
