using System.Collections.Concurrent;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Runs a command whose types are known only at run time.</summary>
internal abstract class CommandRunner
{
    private static readonly ConcurrentDictionary<Type, CommandRunner> _known = [];

    public static CommandRunner For(CommandDescriptor command) => _known.GetOrAdd(
        command.CommandType, (type, options) => (CommandRunner)Activator.CreateInstance(typeof(Typed<,>).MakeGenericType(type, options))!, command.OptionsType);

    /// <summary>The reply to a caller who may not run a command; null for one who may.</summary>
    public static Card? Refusal(CommandDescriptor command, Permission permission, Phrases say) => permission < command.Permission
        ? Card.ForModerators("/" + command.Name, say)
        : null;

    public abstract Task<Card> Run(IServiceProvider services, object options, Caller caller, CancellationToken cancellationToken);

    private sealed class Typed<TCommand, TOptions> : CommandRunner
        where TCommand : ICommand<TOptions>
    {
        private static readonly ObjectFactory<TCommand> _create = ActivatorUtilities.CreateFactory<TCommand>([]);

        public override Task<Card> Run(IServiceProvider services, object options, Caller caller, CancellationToken cancellationToken) =>
            _create(services, null).Run((TOptions)options, caller, cancellationToken);
    }
}
