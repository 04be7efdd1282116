//! A page as a tree, built the way browsers build it, within limits. Knows no element by its meaning.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{Attribute, ExpandedName, LocalName, ParseOpts, QualName, ns, parse_document};

/// Deepest nesting; browsers stop there too.
const DEPTH: usize = 512;

/// Most elements and texts.
const NODES: usize = 1_000_000;

/// How much is parsed between two looks at the limits, in bytes.
const CHUNK: usize = 16 << 10;

/// What a page has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Elements within elements.
    Depth,
    /// Elements.
    Nodes,
}

/// What stands at one place of the tree.
#[derive(Debug)]
pub enum Node {
    /// The page itself.
    Root,
    /// An element.
    Element {
        /// Its name, lower case.
        name: String,
        /// Its attributes.
        attributes: Vec<(String, String)>,
    },
    /// Text.
    Text(String),
}

/// A page.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    node: Node,
    parent: Option<usize>,
    children: Vec<usize>,
    depth: usize,
}

impl Tree {
    /// The node of that number; the page itself is 0.
    pub fn node(&self, id: usize) -> Option<&Node> {
        self.nodes.get(id).map(|entry| &entry.node)
    }

    /// The nodes within a node, in order.
    pub fn children(&self, id: usize) -> &[usize] {
        self.nodes.get(id).map_or(&[], |entry| &entry.children)
    }

    /// All text within a node.
    pub fn text_of(&self, id: usize) -> String {
        self.gathered(id, |node, out| {
            if let Node::Text(text) = node {
                out.push_str(text);
            }
        })
    }

    /// Everything within a node, in a form of its own: for telling one drawing from another.
    pub fn source_of(&self, id: usize) -> String {
        self.gathered(id, |node, out| match node {
            Node::Text(text) => out.push_str(text),
            Node::Element { name, attributes } => out.push_str(&format!("<{name} {attributes:?}>")),
            Node::Root => {}
        })
    }

    fn gathered(&self, id: usize, mut each: impl FnMut(&Node, &mut String)) -> String {
        let (mut out, mut open) = (String::new(), vec![id]);
        while let Some(id) = open.pop() {
            if let Some(entry) = self.nodes.get(id) {
                each(&entry.node, &mut out);
                open.extend(entry.children.iter().rev());
            }
        }
        out
    }

    fn add(&mut self, node: Node) -> usize {
        self.nodes.push(Entry {
            node,
            parent: None,
            children: Vec::new(),
            depth: 0,
        });
        self.nodes.len() - 1
    }

    fn detach(&mut self, id: usize) {
        let parent = self.nodes.get_mut(id).and_then(|entry| entry.parent.take());
        if let Some(parent) = parent.and_then(|parent| self.nodes.get_mut(parent))
            && let Some(at) = parent.children.iter().rposition(|child| *child == id)
        {
            parent.children.remove(at);
        }
    }

    fn insert(&mut self, parent: usize, at: usize, child: usize) {
        let depth = self.nodes.get(parent).map_or(0, |parent| parent.depth + 1);
        if let Some(entry) = self.nodes.get_mut(child) {
            (entry.parent, entry.depth) = (Some(parent), depth);
        }
        if let Some(parent) = self.nodes.get_mut(parent) {
            let at = at.min(parent.children.len());
            parent.children.insert(at, child);
        }
    }

    /// Puts something before the child at that place of a parent; text joins the text before it.
    fn place(&mut self, parent: usize, at: usize, child: NodeOrText<Handle>) {
        match child {
            NodeOrText::AppendNode(handle) => {
                self.detach(handle.id);
                self.insert(parent, at, handle.id);
            }
            NodeOrText::AppendText(text) => {
                let before = at
                    .checked_sub(1)
                    .and_then(|before| self.children(parent).get(before).copied());
                let entry = before.and_then(|before| self.nodes.get_mut(before));
                if let Some(Entry {
                    node: Node::Text(own),
                    ..
                }) = entry
                {
                    own.push_str(&text);
                } else {
                    let id = self.add(Node::Text(text.to_string()));
                    self.insert(parent, at, id);
                }
            }
        }
    }
}

/// A node as the parser holds it.
#[derive(Debug, Clone)]
struct Handle {
    id: usize,
    name: Rc<QualName>,
}

struct Sink {
    tree: RefCell<Tree>,
    root: Handle,
}

/// Parses a page.
///
/// # Errors
/// What it has too much of.
pub fn parse(html: &str) -> Result<Tree, Limit> {
    let mut tree = Tree::default();
    let root = Handle {
        id: tree.add(Node::Root),
        name: Rc::new(QualName::new(None, ns!(html), LocalName::from(""))),
    };
    let sink = Sink {
        tree: RefCell::new(tree),
        root,
    };
    let options = ParseOpts {
        tree_builder: TreeBuilderOpts {
            scripting_enabled: false,
            ..TreeBuilderOpts::default()
        },
        ..ParseOpts::default()
    };
    let mut parser = parse_document(sink, options);
    let mut rest = html;
    while !rest.is_empty() {
        let end = rest.floor_char_boundary(CHUNK.min(rest.len())).max(1);
        let (chunk, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        parser.process(StrTendril::from_slice(chunk));
        check(&parser.tokenizer.sink.sink.tree.borrow())?;
        rest = after;
    }
    let tree = parser.finish();
    check(&tree)?;
    Ok(tree)
}

fn check(tree: &Tree) -> Result<(), Limit> {
    if tree.nodes.len() > NODES {
        return Err(Limit::Nodes);
    }
    // Only what came last can have made it deeper.
    let latest = tree.nodes.iter().rev().take(CHUNK);
    if latest.map(|entry| entry.depth).max().unwrap_or(0) > DEPTH {
        return Err(Limit::Depth);
    }
    Ok(())
}

impl Sink {
    fn parent_of(&self, id: usize) -> Option<usize> {
        self.tree.borrow().nodes.get(id).and_then(|entry| entry.parent)
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.root.clone()
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> Handle {
        let own = |attribute: Attribute| (attribute.name.local.to_string(), attribute.value.to_string());
        let id = self.tree.borrow_mut().add(Node::Element {
            name: name.local.to_string().to_lowercase(),
            attributes: attributes.into_iter().map(own).collect(),
        });
        let name = Rc::new(name);
        Handle { id, name }
    }

    fn create_comment(&self, _text: StrTendril) -> Handle {
        let id = self.tree.borrow_mut().add(Node::Text(String::new()));
        let name = Rc::clone(&self.root.name);
        Handle { id, name }
    }

    fn create_pi(&self, _target: StrTendril, data: StrTendril) -> Handle {
        self.create_comment(data)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let mut tree = self.tree.borrow_mut();
        let end = tree.children(parent.id).len();
        tree.place(parent.id, end, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        if self.parent_of(element.id).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, a: &Handle, b: &Handle) -> bool {
        a.id == b.id
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, new: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(node) = &new {
            self.tree.borrow_mut().detach(node.id);
        }
        let Some(parent) = self.parent_of(sibling.id) else {
            return;
        };
        let mut tree = self.tree.borrow_mut();
        let at = tree
            .children(parent)
            .iter()
            .rposition(|child| *child == sibling.id);
        let at = at.unwrap_or(tree.children(parent).len());
        tree.place(parent, at, new);
    }

    fn add_attrs_if_missing(&self, target: &Handle, added: Vec<Attribute>) {
        let mut tree = self.tree.borrow_mut();
        if let Some(Entry {
            node: Node::Element { attributes, .. },
            ..
        }) = tree.nodes.get_mut(target.id)
        {
            for attribute in added {
                let name = attribute.name.local.to_string();
                if !attributes.iter().any(|(own, _)| *own == name) {
                    attributes.push((name, attribute.value.to_string()));
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut tree = self.tree.borrow_mut();
        let children = tree
            .nodes
            .get_mut(node.id)
            .map(|entry| std::mem::take(&mut entry.children))
            .unwrap_or_default();
        for child in children {
            let end = tree.children(new_parent.id).len();
            tree.insert(new_parent.id, end, child);
        }
    }
}
