namespace FilmClubBot.Commands.Signals;

/// <summary>Raised when a platform's list of events has changed, so that it is checked immediately.</summary>
public sealed class EventsChangedSignal : Signal;
