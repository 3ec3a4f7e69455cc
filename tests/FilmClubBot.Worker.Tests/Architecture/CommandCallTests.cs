using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilmClubBot.Worker.Tests.Architecture;

/// <summary>
/// Buttons, forms and texts name commands and options as text, so that features need not know each other. Here the compiler finds every
/// such call in the sources, and each is looked up.
/// </summary>
public sealed class CommandCallTests
{
    // A name that every project lets see its internals.
    private const string AssemblyName = "FilmClubBot.EndToEnd.Tests";

    private static readonly CommandCatalog _catalog = new(CommandCatalog.In(typeof(CommandCatalog).Assembly), Locales.Load(Repository.Path("config", "locales")), []);

    [Fact]
    public void Every_command_call_in_the_code_has_options_that_the_command_accepts()
    {
        var calls = new CallSearch(SourceTrees.All).Calls();

        Assert.InRange(calls.Count, 60, 1000);
        Assert.Equal([], calls.SelectMany(Problems));
    }

    [Theory]
    [InlineData("static CommandCall Call => new(\"feeds resume\", (\"feed\", \"#3\"));", null)]
    [InlineData("static CommandCall Call => new(\"feeds reslut\", (\"feed\", \"#3\"));", "there is no command \"feeds reslut\"")]
    [InlineData("static CommandCall[] Calls = [new(\"help\"), new(\"halp\")];", "there is no command \"halp\"")]
    [InlineData("static CommandCall Call => new CommandCall(\"feeds resume\", (\"fed\", \"#3\"));", "/feeds resume has no option \"fed\"")]
    [InlineData("static CommandCall Call(string name) => new(name, (\"film\", \"Her\")); static CommandCall Film => Call(\"film\");", null)]
    [InlineData("static CommandCall Call(string name) => new(name, (\"film\", \"Her\")); static CommandCall Film => Call(\"help\");", "/help has no option \"film\"")]
    [InlineData("static Select Choice => new Select(\"Which?\", new CommandCall(\"themes\"), \"thema\", []);", "/themes has no option \"thema\"")]
    [InlineData("static CommandCall Call(CommandDescriptor command) => new(command.Name);", null)]
    [InlineData("static CommandCall Call(string[] names) => new(names[0]);", "names[0] names a command, and only a literal can be looked up")]
    public void Reports_a_wrong_call(string member, string? problem)
    {
        var source = $$"""
            using FilmClubBot.Commands.Framework.Calls;
            using FilmClubBot.Commands.Framework.Cards;
            using FilmClubBot.Commands.Framework.Model;
            internal static class Buttons { {{member}} }
            """;

        Assert.Equal(problem is null ? [] : new[] { $"Buttons.cs: {problem}" }, new CallSearch([SourceTrees.Parse("Buttons.cs", source)]).Calls().SelectMany(Problems));
    }

    private static IEnumerable<string> Problems(FoundCall call)
    {
        if (call.Unclear is { } unclear)
            return [$"{call.Path}: {unclear} names a command, and only a literal can be looked up"];
        return call.Commands.SelectMany(name => _catalog.Find(name) is { } command
            ? call.Options.Where(option => command.Option(option) is null).Select(option => $"{call.Path}: /{name} has no option \"{option}\"")
            : [$"{call.Path}: there is no command \"{name}\""]);
    }

    /// <summary>A call in the code.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Commands">The commands that it may be of; none where it takes its name from a descriptor.</param>
    /// <param name="Options">The options that it gives.</param>
    /// <param name="Unclear">What names the command or an option and cannot be looked up; null when all can.</param>
    private sealed record FoundCall(string Path, IReadOnlyList<string> Commands, IReadOnlyList<string> Options, string? Unclear);

    private sealed class CallSearch
    {
        private static readonly IReadOnlyList<MetadataReference> _references =
            [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

        private readonly CSharpCompilation _code;

        public CallSearch(IReadOnlyList<SyntaxTree> sources)
        {
            _code = CSharpCompilation.Create(
                AssemblyName,
                [.. sources, CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;")],
                _references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        }

        public IReadOnlyList<FoundCall> Calls() => [.. _code.SyntaxTrees.SelectMany(tree =>
        {
            var creations = tree.GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Where(IsOfAName).ToList();
            var model = creations.Count == 0 ? null : _code.GetSemanticModel(tree);
            return creations.Where(creation => MakesACall(creation, model!)).Select(creation => Read(creation, model!));
        })];

        // What can be the constructor with a name and pairs; the compiler has the last word.
        private static bool IsOfAName(BaseObjectCreationExpressionSyntax creation) =>
            creation.ArgumentList is { Arguments: { Count: > 0 } arguments }
            && arguments[0].Expression is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax or InterpolatedStringExpressionSyntax
            && arguments.Skip(1).All(option => option.Expression is TupleExpressionSyntax)
            && creation is ImplicitObjectCreationExpressionSyntax or ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: nameof(CommandCall) } or QualifiedNameSyntax { Right.Identifier.Text: nameof(CommandCall) } }
            && (creation is ObjectCreationExpressionSyntax || Declared(creation)?.ToString().Contains(nameof(CommandCall), StringComparison.Ordinal) != false);

        // The type that is written where "new(...)" gets its type from; null where only the compiler knows.
        private static TypeSyntax? Declared(BaseObjectCreationExpressionSyntax creation) => creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } variable } } => variable.Type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => method.ReturnType,
            _ => null,
        };

        private static bool MakesACall(BaseObjectCreationExpressionSyntax creation, SemanticModel model) =>
            model.GetSymbolInfo(creation).Symbol?.ContainingType.Name == nameof(CommandCall);

        private FoundCall Read(BaseObjectCreationExpressionSyntax creation, SemanticModel model)
        {
            var path = creation.SyntaxTree.FilePath;
            var named = creation.ArgumentList!.Arguments[0].Expression;
            var names = NamesOf(named, model);
            var options = OptionsOf(creation).ToList();
            var unclear = names is null ? named : options.FirstOrDefault(option => Text(option, model) is null);
            return unclear is not null ? new(path, [], [], unclear.ToString()) : new(path, names!, [.. options.Select(option => Text(option, model)!)], null);
        }

        // What the name can be; null when it cannot be known.
        private List<string>? NamesOf(ExpressionSyntax named, SemanticModel model) => (Text(named, model), model.GetSymbolInfo(named).Symbol) switch
        {
            ({ } name, _) => [name],
            (_, IPropertySymbol { Name: nameof(CommandDescriptor.Name), ContainingType.Name: nameof(CommandDescriptor) }) => [],
            (_, IParameterSymbol { ContainingSymbol: IMethodSymbol { DeclaredAccessibility: Accessibility.Private } helper } parameter) => NamesGiven(helper, parameter, named.SyntaxTree, model),
            _ => null,
        };

        private static List<string>? NamesGiven(IMethodSymbol helper, IParameterSymbol parameter, SyntaxTree tree, SemanticModel model)
        {
            var names = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(call => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(call).Symbol, helper))
                .Select(call => Text(call.ArgumentList.Arguments[parameter.Ordinal].Expression, model)).ToList();
            return names.Contains(null) ? null : [.. names.OfType<string>()];
        }

        // The first of each pair, and the option that a Select around the call adds.
        private static IEnumerable<ExpressionSyntax> OptionsOf(BaseObjectCreationExpressionSyntax creation)
        {
            foreach (var option in creation.ArgumentList!.Arguments.Skip(1))
                yield return ((TupleExpressionSyntax)option.Expression).Arguments[0].Expression;
            if (creation.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [_, _, var chosen, ..], Parent: ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: nameof(Select) } } } })
                yield return chosen.Expression;
        }

        private static string? Text(ExpressionSyntax expression, SemanticModel model) => model.GetConstantValue(expression) is { HasValue: true, Value: string text } ? text : null;
    }
}
