namespace FilmClubBot.Commands.Signals;

/// <summary>Rings when something has changed in a platform's list of events, so that it is looked at now.</summary>
public sealed class EventsChangedSignal : Signal;
