using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilmClubBot.Worker.Tests.Architecture;

/// <summary>
/// A class that needs many services has more than one responsibility, and is to be split. The sources are parsed, not the assemblies,
/// because some classes are compiled only with the chat libraries. Records are data and may have any number of parts.
/// </summary>
public sealed class ConstructorTests
{
    private const int MostServices = 8;

    [Fact]
    public void No_class_is_injected_with_more_than_eight_services()
    {
        var constructors = SourceTrees.All.SelectMany(Constructors).ToList();

        Assert.InRange(constructors.Count, 200, 10_000);
        Assert.Equal([], constructors.Where(constructor => constructor.Services > MostServices));
    }

    [Theory]
    [InlineData("class A(int a, int b);", 2)]
    [InlineData("class A { public A(int a, int b, int c) { } }", 3)]
    [InlineData("class A { internal A(int a) { } }", 1)]
    [InlineData("class B { class A(int a, int b); }", 2)]
    [InlineData("class A { private A(int a) { } }", null)]
    [InlineData("class A { static A() { } }", null)]
    [InlineData("record A(int a, int b);", null)]
    [InlineData("class A;", null)]
    public void Counts_the_parameters_of_constructors_that_others_call(string source, int? services) =>
        Assert.Equal(services is { } count ? new[] { ("A", count) } : [], Constructors(SourceTrees.Parse("A.cs", source)));

    private static IEnumerable<(string Class, int Services)> Constructors(SyntaxTree source) =>
        from type in source.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
        from parameters in type.Members.OfType<ConstructorDeclarationSyntax>().Where(IsCalledByOthers).Select(constructor => constructor.ParameterList).Prepend(type.ParameterList)
        where parameters is not null
        select (type.Identifier.Text, parameters.Parameters.Count);

    private static bool IsCalledByOthers(ConstructorDeclarationSyntax constructor) =>
        !constructor.Modifiers.Any(SyntaxKind.PrivateKeyword) && !constructor.Modifiers.Any(SyntaxKind.StaticKeyword);
}
