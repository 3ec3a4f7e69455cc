using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Watching;

/// <summary>The buttons of a film that is watched together.</summary>
internal static class WatchButtons
{
    public static Button Pause(Screening screening, Phrases say) => new(say["watch.buttons.pause"], Call("watch pause", screening));

    public static Button GoOn(Screening screening, Phrases say) => new(say["watch.buttons.goon"], Call("watch play", screening)) { Style = ButtonStyle.Primary };

    public static FormButton React(Screening screening, Phrases say) => new(say["watch.buttons.react"], Call("react", screening));

    public static Button Timeline(Screening screening, Phrases say) => new(say["watch.buttons.timeline"], Call("watch timeline", screening));

    private static CommandCall Call(string command, Screening screening) => new(command, ("screening", ScreeningButtons.Value(screening)));
}
