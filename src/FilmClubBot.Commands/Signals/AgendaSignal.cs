using FilmClubBot.Commands.Agendas;

namespace FilmClubBot.Commands.Signals;

/// <summary>Rings when a change of what an <see cref="IAgenda"/> holds was committed, so that its triggers are planned anew at once.</summary>
public sealed class AgendaSignal : Signal;
