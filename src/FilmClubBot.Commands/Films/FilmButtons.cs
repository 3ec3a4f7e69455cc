using FilmClubBot.Commands.Cards;
using FilmClubBot.Commands.Discussions;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Suggestions;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Commands.Typing;
using FilmClubBot.Commands.Wording;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>The ways from one card about a film to the others.</summary>
internal static class FilmButtons
{
    public static Button Themes(Film film, Phrases say) => new(say["buttons.themes"], Call<ShowThemes>(film));

    public static Button Quotes(Film film, Phrases say) => new(say["buttons.quotes"], Call<ListQuotes>(film));

    public static Button Reviews(Film film, Phrases say) => new(say["buttons.reviews"], Call<ListReviews>(film));

    public static Button Discuss(Film film, Phrases say) => new(say["buttons.discuss"], Call<Discuss>(film));

    public static Button Ratings(Film film, Phrases say) => new(say["buttons.ratings"], Call<ShowRatings>(film));

    public static FormButton Comment(Film film, Phrases say) => new(say["buttons.comment"], Call<RateFilm>(film));

    /// <summary>All ten ratings to choose from.</summary>
    public static Select Rate(Film film, Phrases say) => new(say["buttons.rate"], Call<RateFilm>(film), "stars", HalfStars.Choices);

    private static CommandCall Call<TCommand>(Film film) => CommandCall.Of<TCommand>(("film", film.Label));
}
