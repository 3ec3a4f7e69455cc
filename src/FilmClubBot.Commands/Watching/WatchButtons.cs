using FilmClubBot.Commands.Cards;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Typing;
using FilmClubBot.Commands.Wording;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Watching;

/// <summary>The buttons of a film that is watched together.</summary>
internal static class WatchButtons
{
    public static Button Pause(Screening screening, Phrases say) => new(say["watch.buttons.pause"], Call<PauseTogether>(screening));

    public static Button GoOn(Screening screening, Phrases say) => new(say["watch.buttons.goon"], Call<CountDown>(screening)) { Style = ButtonStyle.Primary };

    public static FormButton React(Screening screening, Phrases say) => new(say["watch.buttons.react"], Call<ReactToFilm>(screening));

    public static Button Timeline(Screening screening, Phrases say) => new(say["watch.buttons.timeline"], Call<ShowTimeline>(screening));

    private static CommandCall Call<TCommand>(Screening screening) => CommandCall.Of<TCommand>(("screening", ScreeningButtons.Value(screening)));
}
